package id.layakanak.audit;

import id.layakanak.listing.FilterDay;
import id.layakanak.listing.ListFilter;
import id.layakanak.shared.AuditAction;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the log is narrowed to, as it stands in the address.
 *
 * @param q    number of a request, network address, or id of a record
 * @param from first day in the district's zone, included
 * @param to   last day, included
 */
record AuditFilter(
        @Nullable String q,
        @Nullable UUID account,
        @Nullable AuditAction action,
        @Nullable String type,
        @Nullable FilterDay from,
        @Nullable FilterDay to)
        implements ListFilter {

    /** Whether a day was typed that is none. A page says so at the field; a file has no place to say it, and would hold what nobody asked for. */
    boolean isMistyped() {
        return from != null && from.day() == null || to != null && to.day() == null;
    }
}
