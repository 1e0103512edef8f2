package id.layakanak.training;

import id.layakanak.listing.ListFilter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list is narrowed to, as it stands in the address.
 *
 * @param q       part of the title, the batch or the venue
 * @param status  name of a {@link TrainingStatus}, or {@code held}: going on or held
 * @param year    a fiscal year
 * @param program id of a program
 */
record TrainingFilter(
        @Nullable String q,
        @Nullable String status,
        @Nullable String year,
        @Nullable UUID program) implements ListFilter {

    boolean isHeld() {
        return "held".equals(status);
    }
}
