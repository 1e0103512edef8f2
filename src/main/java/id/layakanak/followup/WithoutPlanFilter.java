package id.layakanak.followup;

import id.layakanak.listing.ListFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the trainings are narrowed to that one may begin a plan after, as it stands in the address.
 *
 * @param sent {@code yes}: those that the institution sent people to
 */
record WithoutPlanFilter(@Nullable String sent) implements ListFilter {

    boolean isSent() {
        return "yes".equals(sent);
    }
}
