package id.layakanak.training;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.shared.Choice;
import id.layakanak.shared.Like;
import id.layakanak.shared.SortKeys;
import id.layakanak.shared.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads programs for lists, pages and choices, in plain SQL. */
@Component
class ProgramRows {

    private static final SortKeys SORT =
            new SortKeys(Map.of("name", "p.name", "year", "p.fiscal_year"), "p.fiscal_year desc, p.name, p.id");

    private static final String ROWS = """
            select p.id, p.name, p.fiscal_year, p.budget_source, p.target_participants,
                   (select count(*) from training t
                    where t.program_id = p.id and training.is_visible(t.status, :staff)) as trainings,
                   reached.men, reached.women
            from program p
            cross join lateral (
                select count(distinct t.person_id) filter (where t.sex = 'MALE') as men,
                       count(distinct t.person_id) filter (where t.sex = 'FEMALE') as women
                from training.trained(:now) t
                where t.program_id = p.id
            ) reached
            """;

    private static final String WHERE = """
            where (cast(:q as text) is null or p.name ilike :q)
              and (cast(:year as text) is null or p.fiscal_year::text = :year)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgramRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<ProgramRow> list(ProgramFilter filter, Pageable page, Viewer viewer) {
        var rows = filtered(ROWS + WHERE + SORT.page(page), filter)
                .param("staff", viewer.isStaff())
                .param("now", moment(clock.instant()))
                .query(ProgramRows::row)
                .list();
        var total = filtered("select count(*) from program p " + WHERE, filter)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    Optional<ProgramRow> find(ProgramId id, Viewer viewer) {
        return jdbc.sql(ROWS + "where p.id = :id")
                .param("staff", viewer.isStaff())
                .param("now", moment(clock.instant()))
                .param("id", id.value())
                .query(ProgramRows::row)
                .optional();
    }

    /** All programs as entries of a select field, the newest first: {@code 2026 · Penguatan Kelembagaan KLA}. */
    List<Choice> choices() {
        return jdbc.sql("select p.id, p.name, p.fiscal_year from program p order by p.fiscal_year desc, p.name, p.id")
                .query((row, number) ->
                        new Choice(row.getString("id"), row.getInt("fiscal_year") + " · " + row.getString("name")))
                .list();
    }

    /** The fiscal years that there are programs for, the newest first. */
    List<Choice> years() {
        return jdbc.sql("select distinct fiscal_year from program order by fiscal_year desc")
                .query((row, number) -> new Choice(row.getString(1), row.getString(1)))
                .list();
    }

    /** Where money came from so far, to be offered while typing. */
    List<String> budgetSources() {
        return jdbc.sql("select distinct budget_source from program order by budget_source limit 50")
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, ProgramFilter filter) {
        return jdbc.sql(sql).param("q", Like.containing(filter.q())).param("year", filter.year());
    }

    private static ProgramRow row(ResultSet row, int number) throws SQLException {
        return new ProgramRow(
                new ProgramId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("fiscal_year"),
                row.getString("budget_source"),
                row.getObject("target_participants", Integer.class),
                row.getInt("trainings"),
                row.getInt("men"),
                row.getInt("women"));
    }
}
