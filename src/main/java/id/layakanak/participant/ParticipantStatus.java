package id.layakanak.participant;

/** Whether somebody holds a place in a training. */
enum ParticipantStatus {
    CONFIRMED,
    /** A child whose place is kept until the consent of a parent or guardian is on file (UU 27/2022 art. 25); stands on no roster before. */
    AWAITING_CONSENT,
    /** Will not come; the record stays, so that it can be restored and tells what happened. */
    CANCELLED;

    /** Whether they stand on the roster and in the count of participants; in SQL {@code participant.is_confirmed}. */
    boolean isConfirmed() {
        return this == CONFIRMED;
    }

    /** Whether they count against the quota; in SQL {@code participant.holds_place}. */
    boolean holdsPlace() {
        return this != CANCELLED;
    }
}
