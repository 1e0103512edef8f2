package id.layakanak.followup;

import id.layakanak.listing.ListFilter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list is narrowed to, as it stands in the address.
 *
 * @param q        part of the institution's name or of an activity
 * @param status   a {@link PlanStatus}, or {@code handedIn}: waiting or accepted
 * @param training id of a training
 * @param year     fiscal year of the program that the training belongs to
 * @param due      {@code overdue}: accepted plans with an action that is not done in time
 */
record PlanFilter(
        @Nullable String q,
        @Nullable String status,
        @Nullable UUID training,
        @Nullable Integer year,
        @Nullable String due)
        implements ListFilter {

    /** For a list that offers nothing else to narrow it by. */
    PlanFilter byStatusAlone() {
        return new PlanFilter(null, status, null, null, null);
    }

    public boolean isHandedIn() {
        return "handedIn".equals(status);
    }

    boolean isOverdue() {
        return "overdue".equals(due);
    }
}
