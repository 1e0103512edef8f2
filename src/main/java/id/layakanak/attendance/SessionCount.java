package id.layakanak.attendance;

import java.time.LocalDate;

/** A session of a training, and how many came. */
record SessionCount(NumberedRoster roster, Tally tally) {

    public LocalDate date() {
        return roster.date();
    }
}
