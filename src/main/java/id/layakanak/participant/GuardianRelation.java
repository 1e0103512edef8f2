package id.layakanak.participant;

/** What the one who consents is to the child. */
enum GuardianRelation {
    FATHER,
    MOTHER,
    GUARDIAN
}
