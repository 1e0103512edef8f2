package id.layakanak.khamodule;

import id.layakanak.shared.Like;
import id.layakanak.shared.SortKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads modules for lists and pages, in plain SQL. */
@Component
class KhaModuleRows {

    private static final SortKeys SORT = new SortKeys(
            Map.of(
                    "position", "m.position",
                    "title", "m.title",
                    "cluster", "m.cluster",
                    "lessonHours", "m.lesson_hours"),
            "m.position, m.title, m.id");

    private static final String ROWS = """
            select m.id, m.position, m.title, m.objective, m.lesson_hours, m.method, m.articles, m.active,
                   c.number, c.name, c.name_en, c.articles as cluster_articles
            from kha_module m
            left join crc_cluster c on c.number = m.cluster
            """;

    private static final String WHERE = """
            where (cast(:q as text) is null or m.title ilike :q or m.objective ilike :q)
              and (cast(:cluster as text) is null or coalesce(m.cluster::text, 'none') = :cluster)
              and (cast(:active as boolean) is null or m.active = :active)
            """;

    private final JdbcClient jdbc;

    KhaModuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<KhaModuleRow> list(KhaModuleFilter filter, Pageable page) {
        var rows = filtered(ROWS + WHERE + SORT.page(page), filter)
                .query(KhaModuleRows::row)
                .list();
        var total = filtered("select count(*) from kha_module m " + WHERE, filter)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    /** JP of all modules of the filter, whatever page is shown. */
    long lessonHours(KhaModuleFilter filter) {
        return filtered("select coalesce(sum(m.lesson_hours), 0) from kha_module m " + WHERE, filter)
                .query(Long.class)
                .single();
    }

    Optional<KhaModuleRow> find(KhaModuleId id) {
        return jdbc.sql(ROWS + "where m.id = :id")
                .param("id", id.value())
                .query(KhaModuleRows::row)
                .optional();
    }

    /** In how many sessions of trainings that everybody knows of it is or was taught. */
    long sessions(KhaModuleId id) {
        return jdbc.sql("""
                        select count(*) from khamodule.lesson where kha_module_id = :id
                        """).param("id", id.value()).query(Long.class).single();
    }

    List<CrcCluster> clusters() {
        return jdbc.sql("select number, name, name_en, articles from crc_cluster order by number")
                .query(CrcCluster.class)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, KhaModuleFilter filter) {
        return jdbc.sql(sql)
                .param("q", Like.containing(filter.q()))
                .param("cluster", filter.cluster())
                .param("active", filter.active());
    }

    private static KhaModuleRow row(ResultSet row, int number) throws SQLException {
        var cluster = row.getObject("number", Integer.class);
        return new KhaModuleRow(
                new KhaModuleId(row.getObject("id", UUID.class)),
                row.getInt("position"),
                row.getString("title"),
                row.getString("objective"),
                row.getInt("lesson_hours"),
                row.getString("method"),
                cluster == null
                        ? null
                        : new CrcCluster(
                                cluster,
                                row.getString("name"),
                                row.getString("name_en"),
                                row.getString("cluster_articles")),
                row.getString("articles"),
                row.getBoolean("active"));
    }
}
