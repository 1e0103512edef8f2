package id.layakanak.audit;

import id.layakanak.shared.AuditAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the words of its reader.
 *
 * @param recordWord what kind of record, for example {@code Lembaga}
 * @param recordName what it is called now; null when it is gone
 * @param historyPage its history; null when it is gone or has none
 * @param partWord   what kind of part changed; null when it was the record itself
 * @param lines      what changed, or the details
 */
record AuditRow(
        AuditEntry entry,
        @Nullable String recordWord,
        @Nullable String recordName,
        @Nullable String historyPage,
        @Nullable String partWord,
        @Nullable String partName,
        List<Line> lines) {

    /** A value that changed; before and after are null where there was nothing. */
    record Line(
            String label, @Nullable String before, @Nullable String after) {}

    public Instant at() {
        return entry.at();
    }

    public @Nullable String who() {
        return entry.who();
    }

    public AuditAction action() {
        return entry.action();
    }

    public @Nullable String request() {
        return entry.request();
    }

    public @Nullable String address() {
        return entry.address();
    }

    /** Whether old and new values stand against each other; else what was there at the beginning, at the end, or a detail. */
    public boolean isComparison() {
        return entry.action() == AuditAction.CHANGED;
    }
}
