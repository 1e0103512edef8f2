package id.layakanak.attendance;

import id.layakanak.training.SessionSummary;
import id.layakanak.training.TrainingSummary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of a session's sheet.
 *
 * @param number   its place among the sessions of that day: {@code MP 1}, {@code MP 2}
 * @param previous the session before it in the training
 */
record SessionSheet(
        SessionHead head,
        int number,
        @Nullable SessionSummary previous,
        @Nullable SessionSummary next) {

    public TrainingSummary training() {
        return head.training();
    }

    public SessionSummary session() {
        return head.session();
    }

    public LocalDate date() {
        return head.date();
    }

    public boolean begun() {
        return head.begun();
    }

    public boolean early() {
        return head.early();
    }

    public boolean takesMarks() {
        return head.takesMarks();
    }

    /** How many of them are over, and so count. */
    static long over(List<SessionSheet> sheets, Clock clock) {
        return sheets.stream()
                .filter(sheet -> sheet.session().isOver(clock.instant()))
                .count();
    }
}
