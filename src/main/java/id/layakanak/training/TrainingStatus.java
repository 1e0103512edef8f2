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
