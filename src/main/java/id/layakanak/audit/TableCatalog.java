package id.layakanak.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All tables that the features told of. */
@Component
class TableCatalog {

    private static final String ACCOUNT = "account";

    private final Map<String, AuditedTable> tables = new TreeMap<>();

    TableCatalog(List<AuditedTables> features) {
        features.forEach(feature -> feature.tables().forEach(this::add));
    }

    private void add(AuditedTable table) {
        if (tables.putIfAbsent(table.table(), table) != null) {
            throw new IllegalStateException("told of twice: " + table.table());
        }
    }

    Collection<AuditedTable> all() {
        return tables.values();
    }

    Optional<AuditedTable> find(@Nullable String table) {
        return Optional.ofNullable(table).map(tables::get);
    }

    /** One whose rows have a history. */
    Optional<AuditedTable> ofSlug(String slug) {
        return tables.values().stream()
                .filter(table -> table.hasPage() && table.slug().equals(slug))
                .findFirst();
    }

    /** The table that a column points to: as was told, or as its name says. */
    @Nullable
    String reference(@Nullable String table, String column) {
        var told = find(table).map(own -> own.reference(column));
        if (told.isPresent()) {
            return told.get();
        }
        var named = column.endsWith("_id") ? column.substring(0, column.length() - "_id".length()) : column;
        return column.endsWith("_by") ? ACCOUNT : tables.containsKey(named) ? named : null;
    }
}
