package id.layakanak.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows are called that entries speak of by their ids: one statement for each table, however many ids. */
@Component
class RecordNames {

    private final JdbcClient jdbc;
    private final TableCatalog catalog;

    RecordNames(JdbcClient jdbc, TableCatalog catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    /** Those names that were asked for; a row that is gone has none. */
    Found find(Map<String, Set<String>> idsByTable) {
        var names = new HashMap<String, String>();
        idsByTable.forEach((table, ids) -> catalog.find(table)
                .ifPresent(known -> names(known, ids).forEach((id, name) -> names.put(table + " " + id, name))));
        return new Found(names);
    }

    private Map<String, String> names(AuditedTable table, Set<String> ids) {
        var sql = table.names();
        var keys = table.isKeyedByText() ? ids : uuids(ids);
        var names = new HashMap<String, String>();
        if (sql != null && !keys.isEmpty()) {
            jdbc.sql(sql).param("ids", keys).query(row -> {
                names.put(row.getString(1), row.getString(2));
            });
        }
        return names;
    }

    /** Whatever else stands in an address or an old entry is no id. */
    private static Set<UUID> uuids(Set<String> ids) {
        return ids.stream().flatMap(RecordNames::uuid).collect(Collectors.toSet());
    }

    private static Stream<UUID> uuid(String id) {
        try {
            return Stream.of(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return Stream.empty();
        }
    }

    record Found(Map<String, String> names) {

        @Nullable
        String of(@Nullable String table, @Nullable String id) {
            return names.get(table + " " + id);
        }
    }
}
