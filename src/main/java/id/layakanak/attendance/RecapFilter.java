package id.layakanak.attendance;

import org.jspecify.annotations.Nullable;

/**
 * What the recap is narrowed to, as it stands in the address.
 *
 * @param q part of a name or an institution
 */
record RecapFilter(@Nullable String q) {

    static final RecapFilter EVERYBODY = new RecapFilter(null);

    public boolean isEmpty() {
        return q == null;
    }
}
