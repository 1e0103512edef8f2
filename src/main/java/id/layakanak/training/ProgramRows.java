package id.layakanak.training;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.picker.Option;
import id.layakanak.shared.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads programs for lists, pages and choices, in plain SQL. */
@Component
class ProgramRows {

    private static final Listing<ProgramRow> LIST = new Listing<>("program p", "p.id", """
                    p.id, p.name, p.fiscal_year, p.budget_source, p.target_participants,
                    (select count(*) from training t
                     where t.program_id = p.id and training.is_visible(t.status, :staff)) as trainings,
                    reached.men, reached.women
                    """, """
                    cross join lateral (
                        select coalesce(sum(o.men), 0) as men, coalesce(sum(o.women), 0) as women
                        from training.outcome(:now) o
                        where o.program_id = p.id
                    ) reached
                    """, ProgramRows::row)
            .by("newest", "-p.fiscal_year", "p.name")
            .by("year", "p.fiscal_year", "p.name")
            .by("name", "p.name");

    private static final Listing<Option> OPTIONS = new Listing<>(
                    "program p", "p.id", "p.id, p.name, p.fiscal_year", "", ProgramRows::option)
            .by("newest", "-p.fiscal_year", "p.name");

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgramRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ListPage<ProgramRow> list(ProgramFilter filter, PageAsked page, Viewer viewer) {
        var where = new Narrowing()
                .search("p.name", filter.q())
                .by("year", filter.year(), "p.fiscal_year::text = :year")
                .with("staff", viewer.isStaff())
                .with("now", moment(clock.instant()));
        return LIST.page(jdbc, where, page);
    }

    Optional<ProgramRow> find(ProgramId id, Viewer viewer) {
        return jdbc.sql(LIST.rows() + "where p.id = :id")
                .param("staff", viewer.isStaff())
                .param("now", moment(clock.instant()))
                .param("id", id.value())
                .query(ProgramRows::row)
                .optional();
    }

    Optional<Option> option(ProgramId id) {
        return jdbc.sql(OPTIONS.rows() + "where p.id = :id")
                .param("id", id.value())
                .query(ProgramRows::option)
                .optional();
    }

    /** Those first whose name begins with the text, the newest first where nothing is typed. */
    List<Option> options(String text, int most) {
        return OPTIONS.first(jdbc, new Narrowing().search("p.name", text), most);
    }

    private static Option option(ResultSet row, int number) throws SQLException {
        return new Option(row.getObject("id", UUID.class), row.getString("name"), row.getString("fiscal_year"));
    }

    /** Where money came from so far, to be offered while typing. */
    List<String> budgetSources() {
        return jdbc.sql("select distinct budget_source from program order by budget_source limit 50")
                .query(String.class)
                .list();
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
