package id.layakanak.training;

import static id.layakanak.shared.Columns.instant;

import id.layakanak.shared.Like;
import id.layakanak.shared.SortKeys;
import id.layakanak.shared.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads trainings for lists, pages and exports, in plain SQL. What a viewer may not see is not found: drafts are for staff. */
@Component
class TrainingRows {

    /** What is held now, what comes next, what was held last, and at the end what was called off. */
    private static final String NATURAL_ORDER = """
            training.rank(t.status), case when training.is_open(t.status) then t.starts_on end,
            t.starts_on desc, t.title, t.id""";

    private static final SortKeys SORT = new SortKeys(Map.of("title", "t.title", "date", "t.starts_on"), NATURAL_ORDER);

    private static final String FROM = """
            from training t
            join program p on p.id = t.program_id
            cross join lateral (
                select count(*) filter (where e.sex = 'MALE') as men, count(*) filter (where e.sex = 'FEMALE') as women
                from training.enrolled e
                where e.training_id = t.id
            ) enrolled
            """;

    private static final String ROWS =
            "select " + TrainingDirectory.COLUMNS + ", t.program_id, t.partners, enrolled.men, enrolled.women " + FROM;

    private static final String VISIBLE = "where training.is_visible(t.status, :staff) ";

    private static final String FILTER = """
            and (cast(:q as text) is null or t.title ilike :q or t.batch ilike :q or t.venue ilike :q)
            and (cast(:status as text) is null or t.status = :status)
            and (cast(:year as text) is null or p.fiscal_year::text = :year)
            and (cast(:program as text) is null or t.program_id::text = :program)
            """;

    private final JdbcClient jdbc;

    TrainingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<TrainingRow> list(TrainingFilter filter, Pageable page, TrainingTotals totals, Viewer viewer) {
        var rows = filtered(ROWS + VISIBLE + FILTER + SORT.page(page), filter, viewer)
                .query(TrainingRows::row)
                .list();
        return new PageImpl<>(rows, page, totals.trainings());
    }

    TrainingTotals totals(TrainingFilter filter, Viewer viewer) {
        var sums = "select count(*) as trainings, coalesce(sum(enrolled.men), 0) as men,"
                + " coalesce(sum(enrolled.women), 0) as women ";
        return filtered(sums + FROM + VISIBLE + FILTER, filter, viewer)
                .query(TrainingTotals.class)
                .single();
    }

    /** All rows of the filter, to be read within a transaction and closed. */
    Stream<TrainingRow> stream(TrainingFilter filter, Pageable page, Viewer viewer) {
        return filtered(ROWS + VISIBLE + FILTER + SORT.orderBy(page.getSort()), filter, viewer)
                .withFetchSize(500)
                .query(TrainingRows::row)
                .stream();
    }

    List<TrainingRow> ofProgram(ProgramId program, Viewer viewer) {
        return jdbc.sql(ROWS + VISIBLE + "and t.program_id = :program order by " + NATURAL_ORDER)
                .param("staff", viewer.isStaff())
                .param("program", program.value())
                .query(TrainingRows::row)
                .list();
    }

    Optional<TrainingRow> find(TrainingId id, Viewer viewer) {
        return jdbc.sql(ROWS + VISIBLE + "and t.id = :id")
                .param("staff", viewer.isStaff())
                .param("id", id.value())
                .query(TrainingRows::row)
                .optional();
    }

    /** Through which statuses it went, the latest first. */
    List<StatusChangeRow> history(TrainingId id) {
        return jdbc.sql("""
                        select c.status, c.reason, c.changed_at, a.name
                        from training_status_change c join account.summary a on a.id = c.changed_by
                        where c.training_id = :id order by c.changed_at desc, c.id
                        """)
                .param("id", id.value())
                .query((row, number) -> new StatusChangeRow(
                        TrainingStatus.valueOf(row.getString("status")),
                        row.getString("reason"),
                        instant(row, "changed_at"),
                        row.getString("name")))
                .list();
    }

    /** Where trainings were held so far, to be offered while typing. */
    List<String> venues() {
        return jdbc.sql("select venue from training group by venue order by max(starts_on) desc, venue limit 50")
                .query(String.class)
                .list();
    }

    /** How many people hold a place, those included who wait for a consent. */
    int placesTaken(TrainingId training) {
        return jdbc.sql("select count(*) from training.place where training_id = :training")
                .param("training", training.value())
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, TrainingFilter filter, Viewer viewer) {
        return jdbc.sql(sql)
                .param("staff", viewer.isStaff())
                .param("q", Like.containing(filter.q()))
                .param("status", filter.status())
                .param("year", filter.year())
                .param("program", filter.program());
    }

    private static TrainingRow row(ResultSet row, int number) throws SQLException {
        return new TrainingRow(
                TrainingDirectory.training(row, number),
                new ProgramId(row.getObject("program_id", UUID.class)),
                row.getString("partners"),
                row.getInt("men"),
                row.getInt("women"));
    }
}
