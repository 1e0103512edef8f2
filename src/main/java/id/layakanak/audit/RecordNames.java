package id.layakanak.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows are called that entries speak of by their ids: one statement for each table, however many ids. */
@Component
class RecordNames {

    /** Each lists id and name of the rows with these ids. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("institution", "select id::text, name from institution where id::text in (:ids)"),
            Map.entry("institution_type", "select code, name from institution_type where code in (:ids)"),
            Map.entry("data_purpose", "select code, name from data_purpose where code in (:ids)"),
            Map.entry("region", "select code, name from region where code in (:ids)"),
            Map.entry("person", "select id::text, full_name from person where id::text in (:ids)"),
            Map.entry("account", "select id::text, display_name from account where id::text in (:ids)"),
            Map.entry("program", "select id::text, name || ' ' || fiscal_year from program where id::text in (:ids)"),
            Map.entry(
                    "training",
                    "select id::text, concat_ws(' – ', title, batch) from training where id::text in (:ids)"),
            Map.entry("training_session", "select id::text, title from training_session where id::text in (:ids)"),
            Map.entry("kha_module", "select id::text, title from kha_module where id::text in (:ids)"),
            Map.entry("stored_file", "select id::text, name from stored_file where id::text in (:ids)"),
            Map.entry("crc_cluster", "select number::text, name from crc_cluster where number::text in (:ids)"),
            Map.entry("indicator", "select id, name from indicator where id in (:ids)"),
            Map.entry("participant", """
                    select p.id::text, o.full_name from participant p join person o on o.id = p.person_id where p.id::text in (:ids)
                    """),
            Map.entry("follow_up_plan", """
                    select p.id::text, i.name || ' – ' || t.title from follow_up_plan p
                    join institution i on i.id = p.institution_id join training t on t.id = p.training_id where p.id::text in (:ids)
                    """),
            Map.entry(
                    "correction_request", "select id::text, concern from correction_request where id::text in (:ids)"),
            Map.entry("follow_up_action", "select id::text, activity from follow_up_action where id::text in (:ids)"),
            Map.entry("attendance", """
                    select p.id::text, o.full_name from participant p join person o on o.id = p.person_id where p.id::text in (:ids)
                    """));

    private final JdbcClient jdbc;

    RecordNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those names that were asked for; a row that is gone has none. */
    Found find(Map<String, Set<String>> idsByTable) {
        var names = new HashMap<String, String>();
        idsByTable.forEach((table, ids) -> names(table, ids).forEach((id, name) -> names.put(table + " " + id, name)));
        return new Found(names);
    }

    private Map<String, String> names(String table, Collection<String> ids) {
        var sql = NAMES.get(table);
        var names = new HashMap<String, String>();
        if (sql != null && !ids.isEmpty()) {
            jdbc.sql(sql).param("ids", new HashSet<>(ids)).query(row -> {
                names.put(row.getString(1), row.getString(2));
            });
        }
        return names;
    }

    record Found(Map<String, String> names) {

        @Nullable
        String of(@Nullable String table, @Nullable String id) {
            return names.get(table + " " + id);
        }
    }
}
