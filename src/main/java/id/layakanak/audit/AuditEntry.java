package id.layakanak.audit;

import id.layakanak.shared.AuditAction;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is stored.
 *
 * @param who     the present name of the account; null for nobody signed in, and for the portal itself
 * @param changes of a change: column to a list of old and new value; of anything else: details by name
 */
record AuditEntry(
        long id,
        Instant at,
        @Nullable String who,
        AuditAction action,
        @Nullable String recordType,
        @Nullable String recordId,
        @Nullable String partType,
        @Nullable String partId,
        Map<String, @Nullable Object> changes,
        @Nullable String request,
        @Nullable String address) {

    boolean isChange() {
        return action == AuditAction.CREATED || action == AuditAction.CHANGED || action == AuditAction.DELETED;
    }

    /** The table of the row that changed. */
    @Nullable
    String table() {
        return partType == null ? recordType : partType;
    }
}
