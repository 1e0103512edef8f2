package id.layakanak.privacy;

/** Where a request for correction stands; an answer is final, whoever wants more asks again. */
enum CorrectionStatus {
    OPEN,
    RESOLVED,
    REFUSED;

    boolean canBecome(CorrectionStatus next) {
        return this == OPEN && next != OPEN;
    }
}
