package id.layakanak.privacy;

/** How a request reached the office. */
enum CorrectionChannel {
    IN_PERSON,
    LETTER,
    MESSAGE,
    CALL
}
