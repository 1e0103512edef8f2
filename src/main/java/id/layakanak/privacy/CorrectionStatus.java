package id.layakanak.privacy;

/** Where a request for correction stands; an answer is final, whoever wants more asks again. */
enum CorrectionStatus {
    OPEN,
    RESOLVED,
    REFUSED;

    /** Whether it waits for an answer; in SQL {@code privacy.is_open}. */
    boolean isOpen() {
        return this == OPEN;
    }

    boolean canBecome(CorrectionStatus next) {
        return isOpen() && !next.isOpen();
    }
}
