package id.layakanak.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows are called that entries speak of by their ids: one statement, however many ids of however many tables. */
@Component
class RecordNames {

    /** Asked also where no row is spoken of, so that a page of the log costs the same whatever its entries are about. */
    private static final String NOTHING = "select null, null, null where false";

    private final JdbcClient jdbc;
    private final TableCatalog catalog;

    RecordNames(JdbcClient jdbc, TableCatalog catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    /** Those names that were asked for; a row that is gone has none. */
    Found find(Map<String, Set<String>> idsByTable) {
        var keys = new TreeMap<String, Set<?>>();
        idsByTable.forEach((table, ids) -> catalog.find(table)
                .filter(known -> known.names() != null)
                .map(known -> known.isKeyedByText() ? ids : uuids(ids))
                .filter(known -> !known.isEmpty())
                .ifPresent(known -> keys.put(table, known)));
        var names = new HashMap<String, String>();
        var sql = Stream.concat(Stream.of(NOTHING), keys.keySet().stream().map(this::names));
        jdbc.sql(sql.collect(Collectors.joining(" union all "))).params(keys).query(row -> {
            names.put(key(row.getString(1), row.getString(2)), row.getString(3));
        });
        return new Found(names);
    }

    /** The statement of one table, whose ids are the parameter that is called like it. */
    private String names(String table) {
        var names = Objects.requireNonNull(catalog.find(table).orElseThrow().names());
        return "select '" + table + "', n.id::text, n.name from (" + names.replace(":ids", ":" + table)
                + ") n (id, name)";
    }

    private static String key(@Nullable String table, @Nullable String id) {
        return table + " " + id;
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
            return names.get(key(table, id));
        }
    }
}
