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
 * @param date     the session's day in the district
 * @param number   its place among the sessions of that day: {@code MP 1}, {@code MP 2}
 * @param begun    whether it has begun: by the rundown, or because somebody said that it began early
 * @param previous the session before it in the training
 */
record SessionSheet(
        TrainingSummary training,
        SessionSummary session,
        LocalDate date,
        int number,
        boolean begun,
        @Nullable SessionSummary previous,
        @Nullable SessionSummary next) {

    /** Nobody is there before a session begins: marks are taken from then on, and only of a training that is going on or was held. */
    public boolean takesMarks() {
        return begun && training.takesAttendance();
    }

    /** How many of them are over, and so count. */
    static long over(List<SessionSheet> sheets, Clock clock) {
        return sheets.stream()
                .filter(sheet -> sheet.session().isOver(clock.instant()))
                .count();
    }
}
