package id.layakanak.audit;

import id.layakanak.shared.District;
import id.layakanak.shared.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts entries into words: columns by their labels, ids by the names of what they stand for, dates and numbers as the office writes them. It goes by
 * the names of columns, so that no record needs code of its own for its history.
 */
@Component
class Wording {

    /** Columns, of all tables or of one, that say again what the entry says anyway, or nothing to a reader. */
    static final Set<String> SILENT = Set.of(
            "id",
            "created_at",
            "created_by",
            "enrolled_at",
            "enrolled_by",
            "marked_at",
            "marked_by",
            "entered_by",
            "opened_at",
            "opened_by",
            "decided_at",
            "decided_by",
            "session_id",
            "plan_id",
            "participant.person_id",
            "participant.training_id",
            "training_session.training_id",
            "attendance.participant_id");

    /** The tables that columns point to. */
    private static final Map<String, String> REFERENCES = Map.ofEntries(
            Map.entry("institution_id", "institution"),
            Map.entry("institution.type", "institution_type"),
            Map.entry("region", "region"),
            Map.entry("person_id", "person"),
            Map.entry("participant_id", "participant"),
            Map.entry("program_id", "program"),
            Map.entry("training_id", "training"),
            Map.entry("kha_module_id", "kha_module"),
            Map.entry("approved_by", "account"),
            Map.entry("received_by", "account"),
            Map.entry("file_id", "stored_file"),
            Map.entry("cluster", "crc_cluster"),
            Map.entry("indicator_id", "indicator"));

    /** The enums whose constants columns hold. */
    private static final Map<String, String> ENUMS = Map.ofEntries(
            Map.entry("sex", "Sex"),
            Map.entry("role", "Role"),
            Map.entry("funding_source", "FundingSource"),
            Map.entry("decision", "PlanStatus"),
            Map.entry("training.status", "TrainingStatus"),
            Map.entry("participant.status", "ParticipantStatus"),
            Map.entry("attendance.status", "AttendanceStatus"),
            Map.entry("follow_up_plan.status", "PlanStatus"),
            Map.entry("correction_request.status", "CorrectionStatus"),
            Map.entry("relation", "GuardianRelation"),
            Map.entry("channel", "CorrectionChannel"));

    private final RecordNames names;
    private final MessageSource messages;
    private final District district;

    Wording(RecordNames names, MessageSource messages, District district) {
        this.names = names;
        this.messages = messages;
        this.district = district;
    }

    /** The entries in words, in their order. */
    List<AuditRow> of(Collection<AuditEntry> entries, Locale locale) {
        var found = names.find(mentioned(entries));
        return entries.stream().map(entry -> row(entry, found, locale)).toList();
    }

    private AuditRow row(AuditEntry entry, RecordNames.Found found, Locale locale) {
        var lines = entry.changes().entrySet().stream()
                .filter(change ->
                        !SILENT.contains(change.getKey()) && !SILENT.contains(entry.table() + "." + change.getKey()))
                .sorted(Comparator.comparing(change -> label(entry, change.getKey(), locale)))
                .map(change -> line(entry, change, found, locale))
                .toList();
        return new AuditRow(
                entry,
                entry.recordType() == null ? null : word("audit.table." + entry.recordType(), locale),
                found.of(entry.recordType(), entry.recordId()),
                entry.partType() == null ? null : word("audit.table." + entry.partType(), locale),
                found.of(entry.partType(), entry.partId()),
                lines);
    }

    private AuditRow.Line line(
            AuditEntry entry, Map.Entry<String, @Nullable Object> change, RecordNames.Found found, Locale locale) {
        var label = label(entry, change.getKey(), locale);
        return change.getValue() instanceof List<?> pair && entry.isChange()
                ? new AuditRow.Line(
                        label,
                        value(entry, change.getKey(), pair.get(0), found, locale),
                        value(entry, change.getKey(), pair.get(1), found, locale))
                : new AuditRow.Line(label, null, String.valueOf(change.getValue()));
    }

    private @Nullable String value(
            AuditEntry entry, String column, @Nullable Object value, RecordNames.Found found, Locale locale) {
        if (value == null) {
            return null;
        }
        var text = String.valueOf(value);
        if (text.equals("***")) {
            return word("audit.hidden", locale);
        }
        if (value instanceof Boolean yes) {
            return word(yes ? "audit.yes" : "audit.no", locale);
        }
        var table = reference(entry, column);
        if (table != null) {
            var name = found.of(table, text);
            return name == null ? text : name;
        }
        var constants = by(ENUMS, entry, column);
        if (constants != null) {
            return messages.getMessage(constants + "." + text, null, text, locale);
        }
        return formatted(column, text, new Formats(locale, district.zone()));
    }

    private static String formatted(String column, String text, Formats formats) {
        if (column.equals("phone")) {
            return formats.phone(text);
        }
        if (text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            try {
                return text.length() == 10 ? formats.date(LocalDate.parse(text)) : formats.dateTime(instant(text));
            } catch (DateTimeParseException someText) {
                return text;
            }
        }
        return text;
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private String label(AuditEntry entry, String column, Locale locale) {
        var common = messages.getMessage("audit.column." + column, null, column, locale);
        return String.valueOf(
                messages.getMessage("audit.column." + entry.table() + "." + column, null, common, locale));
    }

    private String word(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }

    private static @Nullable String reference(AuditEntry entry, String column) {
        return by(REFERENCES, entry, column);
    }

    private static @Nullable String by(Map<String, String> words, AuditEntry entry, String column) {
        var own = words.get(entry.table() + "." + column);
        return own == null ? words.get(column) : own;
    }

    private static Map<String, Set<String>> mentioned(Collection<AuditEntry> entries) {
        var ids = new HashMap<String, Set<String>>();
        for (var entry : entries) {
            mention(ids, entry.recordType(), entry.recordId());
            mention(ids, entry.partType(), entry.partId());
            entry.changes().forEach((column, value) -> {
                if (value instanceof List<?> pair) {
                    pair.forEach(one -> mention(ids, reference(entry, column), one));
                }
            });
        }
        return ids;
    }

    private static void mention(Map<String, Set<String>> ids, @Nullable String table, @Nullable Object id) {
        if (table != null && id != null) {
            ids.computeIfAbsent(table, first -> new HashSet<>()).add(id.toString());
        }
    }
}
