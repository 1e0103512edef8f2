package id.layakanak.followup;

import java.util.Set;

/** Where a plan stands; each status knows what may come next. See docs/states.md. */
enum PlanStatus {
    /** The institution is writing; nobody else waits for it. */
    DRAFT,
    /** Handed in; nobody writes, staff read. */
    SUBMITTED,
    /** Given back with a reason; the institution writes again. */
    RETURNED,
    /** A promise; staff may still give it back when something turns up. */
    ACCEPTED;

    /** Whether staff must look at it. Here as below, {@code db/rules/6_followup.sql} says the same in SQL. */
    public boolean isWaiting() {
        return this == SUBMITTED;
    }

    public boolean isReturned() {
        return this == RETURNED;
    }

    /** Whether it is a promise that the institution is held to. */
    public boolean isAccepted() {
        return this == ACCEPTED;
    }

    /** Whether the institution has let go of it, and leadership may read it. */
    public boolean isHandedIn() {
        return this == SUBMITTED || this == ACCEPTED;
    }

    boolean canBecome(PlanStatus next) {
        return nexts().contains(next);
    }

    /** Whether the institution may change its words. */
    public boolean isOpen() {
        return canBecome(SUBMITTED);
    }

    private Set<PlanStatus> nexts() {
        return switch (this) {
            case DRAFT, RETURNED -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(RETURNED, ACCEPTED);
            case ACCEPTED -> Set.of(RETURNED);
        };
    }
}
