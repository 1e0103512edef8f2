package id.layakanak.attendance;

import java.time.LocalDate;

/** A session in the list of a training's sessions. */
record SessionRow(SessionSheet sheet, Tally tally) {

    public LocalDate date() {
        return sheet.date();
    }
}
