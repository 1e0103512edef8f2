package id.layakanak.attendance;

import java.time.LocalDate;

/** A line in the list of a training's sessions: the session, and how many came. */
record SessionCount(NumberedRoster roster, Tally tally) {

    public LocalDate date() {
        return roster.date();
    }
}
