package id.layakanak.followup;

import id.layakanak.shared.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * An institution that sent people to a training, and how far its plan is.
 *
 * @param plan   null when there is none, or none that the viewer may know of
 * @param status of that plan
 */
record CoverageRow(
        InstitutionId institutionId,
        String institution,
        int men,
        int women,
        @Nullable PlanId plan,
        @Nullable PlanStatus status,
        int actions) {

    public int participants() {
        return men + women;
    }
}
