package id.layakanak.account;

import id.layakanak.listing.ListFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the list is narrowed to, as it stands in the address.
 *
 * @param q     part of the name, the username or the institution
 * @param role  name of a role
 * @param state {@code inactive} or {@code all}; active ones otherwise
 */
record AccountFilter(
        @Nullable String q, @Nullable String role, @Nullable String state) implements ListFilter {

    @Nullable
    Boolean active() {
        return "all".equals(state) ? null : !"inactive".equals(state);
    }
}
