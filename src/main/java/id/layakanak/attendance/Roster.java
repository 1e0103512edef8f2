package id.layakanak.attendance;

import id.layakanak.training.SessionSummary;
import id.layakanak.training.TrainingSummary;
import java.time.LocalDate;

/**
 * The roster of a session: of which one, and whether it takes marks. Its lines are {@link RosterRows}.
 *
 * @param date  the session's day in the district
 * @param begun whether it has begun: by the rundown, or because somebody said that it began early
 * @param early whether it has begun by that word alone: the time of the rundown has not come
 */
record Roster(TrainingSummary training, SessionSummary session, LocalDate date, boolean begun, boolean early) {

    /** Nobody is there before a session begins: marks are taken from then on, and only of a training that is going on or was held. */
    public boolean takesMarks() {
        return begun && training.takesAttendance();
    }
}
