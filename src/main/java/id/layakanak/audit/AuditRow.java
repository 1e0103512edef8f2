package id.layakanak.audit;

import id.layakanak.shared.AuditAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the words of its reader.
 *
 * @param recordWord what kind of record, for example {@code Lembaga}
 * @param recordName what it is called now; null when it is gone
 * @param partWord   what kind of part changed; null when it was the record itself
 * @param lines      what changed, or the details
 */
record AuditRow(
        AuditEntry entry,
        @Nullable String recordWord,
        @Nullable String recordName,
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

    /** The history of the record, where there is such a page: not of what is gone. */
    public @Nullable String historyPage() {
        var id = entry.recordId();
        return id == null || recordName == null
                ? null
                : Optional.ofNullable(entry.recordType())
                        .flatMap(RecordType::ofTable)
                        .map(type -> "/history/" + type.slug() + "/" + id)
                        .orElse(null);
    }
}
