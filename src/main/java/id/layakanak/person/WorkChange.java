package id.layakanak.person;

/** Why somebody works elsewhere, or as something else, than it was on record. */
enum WorkChange {
    MOVED,
    SLIP
}
