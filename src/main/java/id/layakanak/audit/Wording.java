package id.layakanak.audit;

import id.layakanak.shared.Words;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts entries into words: columns by their labels, ids by the names of what they stand for, dates and numbers as the office writes them. */
@Component
class Wording {

    private static final String HIDDEN = "***";

    private static final Pattern CONSTANT = Pattern.compile("[A-Z]\\w+\\.[A-Z_]+");

    private final TableCatalog catalog;
    private final ColumnWords columns;
    private final RecordNames names;

    Wording(TableCatalog catalog, ColumnWords columns, RecordNames names) {
        this.catalog = catalog;
        this.columns = columns;
        this.names = names;
    }

    /** The entries in words, in their order. */
    List<AuditRow> of(Collection<AuditEntry> entries, Words words) {
        var found = names.find(mentioned(entries));
        return entries.stream().map(entry -> row(entry, found, words)).toList();
    }

    private AuditRow row(AuditEntry entry, RecordNames.Found found, Words words) {
        var name = found.of(entry.recordType(), entry.recordId());
        var lines = entry.changes().entrySet().stream()
                .map(change -> line(entry, change, found, words))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(AuditRow.Line::label))
                .toList();
        return new AuditRow(
                entry,
                table(entry.recordType(), words),
                name,
                name == null ? null : history(entry),
                table(entry.partType(), words),
                found.of(entry.partType(), entry.partId()),
                lines);
    }

    /** The history of the record, where there is such a page. */
    private @Nullable String history(AuditEntry entry) {
        var id = entry.recordId();
        return id == null
                ? null
                : catalog.find(entry.recordType())
                        .filter(AuditedTable::hasPage)
                        .map(table -> table.historyOf(id))
                        .orElse(null);
    }

    /** Null for a column that says nothing to a reader. */
    private AuditRow.@Nullable Line line(
            AuditEntry entry, Map.Entry<String, @Nullable Object> change, RecordNames.Found found, Words words) {
        var column = change.getKey();
        if (catalog.find(entry.table()).filter(own -> own.isSilent(column)).isPresent()) {
            return null;
        }
        var word = columns.find(entry.table(), column, words);
        var label = word == null ? column : word;
        return change.getValue() instanceof List<?> pair && entry.isChange()
                ? new AuditRow.Line(
                        label,
                        value(entry, column, pair.get(0), found, words),
                        value(entry, column, pair.get(1), found, words))
                : new AuditRow.Line(label, null, detail(String.valueOf(change.getValue()), words));
    }

    /** Few details are constants, noted with their type ({@code SignInFailure.WRONG}); the others say themselves. */
    private static String detail(String value, Words words) {
        var word = CONSTANT.matcher(value).matches() ? words.orNull(value) : null;
        return word == null ? value : word;
    }

    private @Nullable String value(
            AuditEntry entry, String column, @Nullable Object value, RecordNames.Found found, Words words) {
        if (value == null) {
            return null;
        }
        var text = String.valueOf(value);
        if (text.equals(HIDDEN)) {
            return words.of("audit.hidden");
        }
        if (value instanceof Boolean yes) {
            return words.of(yes ? "audit.yes" : "audit.no");
        }
        var table = catalog.reference(entry.table(), column);
        if (table != null) {
            var name = found.of(table, text);
            return name == null ? text : name;
        }
        var constants = catalog.find(entry.table()).map(own -> own.constants(column));
        if (constants.isPresent()) {
            var word = words.orNull(constants.get().getSimpleName() + "." + text);
            return word == null ? text : word;
        }
        return column.equals("phone") ? words.formats().phone(text) : dated(text, words);
    }

    private static String dated(String text, Words words) {
        if (text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            try {
                return text.length() == 10
                        ? words.formats().date(LocalDate.parse(text))
                        : words.formats().dateTime(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException someText) {
                return text;
            }
        }
        return text;
    }

    private static @Nullable String table(@Nullable String table, Words words) {
        var word = table == null ? null : words.orNull("audit.table." + table);
        return word == null ? table : word;
    }

    private Map<String, Set<String>> mentioned(Collection<AuditEntry> entries) {
        var ids = new HashMap<String, Set<String>>();
        for (var entry : entries) {
            mention(ids, entry.recordType(), entry.recordId());
            mention(ids, entry.partType(), entry.partId());
            entry.changes().forEach((column, value) -> {
                if (value instanceof List<?> pair) {
                    pair.forEach(one -> mention(ids, catalog.reference(entry.table(), column), one));
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
