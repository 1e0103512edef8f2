package id.layakanak.training;

import java.util.Set;

/** Where a training stands; each status knows what may come next. See docs/states.md. */
public enum TrainingStatus {
    /** Being planned; only staff see it. */
    DRAFT,
    /** Announced; participants are enrolled. */
    PUBLISHED,
    /** Sessions are being held. */
    RUNNING,
    /** Over; attendance may still be entered late, plans follow. */
    FINISHED,
    /** Called off, with a reason. */
    CANCELLED;

    /** Whether others than staff know of it. Here as below, {@code db/rules/4_training.sql} says the same in SQL. */
    public boolean isPublic() {
        return this != DRAFT;
    }

    /** Whether it is still to be held, or being held. */
    public boolean isOpen() {
        return this == DRAFT || this == PUBLISHED || this == RUNNING;
    }

    /** Known to everybody, and not begun. */
    public boolean isAnnounced() {
        return this == PUBLISHED;
    }

    public boolean isRunning() {
        return this == RUNNING;
    }

    /** Whether it is going on or was held: sheets are kept, and what was done in it counts. */
    public boolean isHeld() {
        return this == RUNNING || this == FINISHED;
    }

    /** Whether institutions that sent people may write their follow-up plans, and are waited for. */
    public boolean takesPlans() {
        return isHeld();
    }

    /** Whether facts and sessions can be put right: at any time, also afterwards; only what was called off stays as it was. */
    boolean isChangeable() {
        return this != CANCELLED;
    }

    public boolean isCancelled() {
        return this == CANCELLED;
    }

    boolean canBecome(TrainingStatus next) {
        return nexts().contains(next);
    }

    private Set<TrainingStatus> nexts() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED, CANCELLED);
            case PUBLISHED -> Set.of(DRAFT, RUNNING, CANCELLED);
            case RUNNING -> Set.of(FINISHED, CANCELLED);
            case FINISHED -> Set.of(RUNNING);
            case CANCELLED -> Set.of();
        };
    }
}
