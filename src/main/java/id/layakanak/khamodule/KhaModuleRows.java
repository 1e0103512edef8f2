package id.layakanak.khamodule;

import static id.layakanak.shared.Columns.instant;

import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads modules for lists and pages, in plain SQL. */
@Component
class KhaModuleRows {

    private static final Listing<KhaModuleRow> LIST = new Listing<>(
                    "kha_module m", "m.id", """
                    m.id, m.position, m.title, m.objective, m.lesson_hours, m.method, m.articles, m.active,
                    c.number, c.name, c.name_en, c.articles as cluster_articles
                    """, "left join crc_cluster c on c.number = m.cluster", KhaModuleRows::row)
            .by("position", "m.position", "m.title")
            .by("title", "m.title")
            .by("cluster", "coalesce(m.cluster, 99)", "m.position")
            .by("lessonHours", "m.lesson_hours", "m.position")
            .sum("lessonHours", "m.lesson_hours")
            .size(50);

    /** Those of one module, which are few enough to be sorted. */
    private static final Listing<LessonRow> LESSONS = new Listing<>(
                    "khamodule.lesson l",
                    "l.session_id",
                    "l.session_id, l.training_id, l.training, l.title, l.starts_at, l.lesson_hours",
                    "",
                    (row, number) -> new LessonRow(
                            row.getObject("session_id", UUID.class),
                            row.getObject("training_id", UUID.class),
                            row.getString("training"),
                            row.getString("title"),
                            instant(row, "starts_at"),
                            row.getInt("lesson_hours")))
            .by("latest", "l.starts_at")
            .endFirst()
            .size(10);

    private final JdbcClient jdbc;

    KhaModuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the sum {@code lessonHours}: JP of all modules of the filter. */
    ListPage<KhaModuleRow> list(KhaModuleFilter filter, PageAsked page) {
        var where = new Narrowing()
                .by("q", Like.containing(filter.q()), "m.title ilike :q or m.objective ilike :q")
                .by("cluster", filter.cluster(), "coalesce(m.cluster::text, 'none') = :cluster")
                .by("active", filter.active(), "m.active = :active");
        return LIST.page(jdbc, where, page);
    }

    Optional<KhaModuleRow> find(KhaModuleId id) {
        return jdbc.sql(LIST.rows() + "where m.id = :id")
                .param("id", id.value())
                .query(KhaModuleRows::row)
                .optional();
    }

    /** The sessions in which it is or was taught, of trainings that everybody knows of; the latest first. */
    ListPage<LessonRow> lessons(KhaModuleId id, PageAsked page) {
        return LESSONS.page(jdbc, new Narrowing().by("id", id.value(), "l.kha_module_id = :id"), page);
    }

    List<CrcCluster> clusters() {
        return jdbc.sql("select number, name, name_en, articles from crc_cluster order by number")
                .query(CrcCluster.class)
                .list();
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
