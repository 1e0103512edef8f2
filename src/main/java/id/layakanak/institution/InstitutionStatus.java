package id.layakanak.institution;

/** Whether an institution is still there. See docs/states.md. */
enum InstitutionStatus {
    ACTIVE,
    /** Offered to nobody any more; all that ever named it still does. */
    CLOSED;

    /** Whether it may be chosen. {@code db/rules/2_institution.sql} says the same in SQL. */
    public boolean isActive() {
        return this == ACTIVE;
    }

    boolean canBecome(InstitutionStatus next) {
        return this != next;
    }
}
