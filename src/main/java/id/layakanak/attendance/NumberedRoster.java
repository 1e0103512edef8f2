package id.layakanak.attendance;

import id.layakanak.training.SessionSummary;
import id.layakanak.training.TrainingSummary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roster, with its place among those of its training: what stands at the head of its page and of its paper.
 *
 * @param number   its place among the sessions of that day: {@code MP 1}, {@code MP 2}
 * @param previous the session before it in the training
 */
record NumberedRoster(
        Roster roster,
        int number,
        @Nullable SessionSummary previous,
        @Nullable SessionSummary next) {

    public TrainingSummary training() {
        return roster.training();
    }

    public SessionSummary session() {
        return roster.session();
    }

    public LocalDate date() {
        return roster.date();
    }

    public boolean begun() {
        return roster.begun();
    }

    public boolean early() {
        return roster.early();
    }

    public boolean takesMarks() {
        return roster.takesMarks();
    }

    /** How many of them are over, and so count. */
    static long over(List<NumberedRoster> rosters, Clock clock) {
        return rosters.stream()
                .filter(roster -> roster.session().isOver(clock.instant()))
                .count();
    }
}
