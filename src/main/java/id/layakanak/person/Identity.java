package id.layakanak.person;

/** Whether a record still tells who it is about. */
enum Identity {
    KNOWN,
    ERASED
}
