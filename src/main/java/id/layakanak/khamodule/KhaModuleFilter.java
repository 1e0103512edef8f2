package id.layakanak.khamodule;

import id.layakanak.listing.ListFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the list is narrowed to, as it stands in the address.
 *
 * @param q       part of the title or the objective
 * @param cluster number of a CRC cluster, or {@code none} for modules across all of them
 * @param state   {@code inactive} or {@code all}; active ones otherwise
 */
record KhaModuleFilter(
        @Nullable String q,
        @Nullable String cluster,
        @Nullable String state) implements ListFilter {

    static final KhaModuleFilter ALL = new KhaModuleFilter(null, null, "all");

    /** True, false, or null for both. */
    @Nullable
    Boolean active() {
        return "all".equals(state) ? null : !"inactive".equals(state);
    }
}
