package id.layakanak.institution;

import id.layakanak.listing.ListFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the list is narrowed to, as it stands in the address.
 *
 * @param q         part of the name
 * @param type      code of an institution type
 * @param kecamatan region code of a kecamatan
 * @param state     {@code closed} or {@code all}; active ones otherwise
 * @param reached   a fiscal year in which somebody of it was trained; then closed ones are shown, too
 */
record InstitutionFilter(
        @Nullable String q,
        @Nullable String type,
        @Nullable String kecamatan,
        @Nullable String state,
        @Nullable Integer reached)
        implements ListFilter {

    static final InstitutionFilter ALL = new InstitutionFilter(null, null, null, "all", null);

    /** True, false, or null for both. */
    @Nullable
    Boolean active() {
        return "all".equals(state) || state == null && reached != null ? null : !"closed".equals(state);
    }
}
