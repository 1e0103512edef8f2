package id.layakanak.attendance;

import id.layakanak.listing.ListFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the recap is narrowed to, as it stands in the address.
 *
 * @param q part of a name or an institution
 */
record RecapFilter(@Nullable String q) implements ListFilter {

    static final RecapFilter EVERYBODY = new RecapFilter(null);
}
