package id.layakanak.participant;

/** Whether somebody holds a place in a training. */
enum ParticipantStatus {
    CONFIRMED,
    /** Will not come; the record stays, so that it can be restored and tells what happened. */
    CANCELLED
}
