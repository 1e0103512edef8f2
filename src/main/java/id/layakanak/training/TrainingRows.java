package id.layakanak.training;

import static id.layakanak.shared.Columns.instant;
import static id.layakanak.shared.Columns.moment;

import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads trainings for lists, pages and exports, in plain SQL. What a viewer may not see is not found: drafts are for staff. */
@Component
class TrainingRows {

    /** Far above what one year's program has. */
    private static final int MOST_OF_A_PROGRAM = 1_000;

    private static final String OUTCOME = """
            (select count(*) from training.trained(:now) x where x.training_id = t.id) as trained,
            (select coalesce(sum(h.lesson_hours), 0) from training.held_session(:now) h where h.training_id = t.id) as lesson_hours
            """;

    private static final Listing<TrainingRow> LIST = new Listing<>(
                    "training t left join training.headcount h on h.training_id = t.id and not training.is_cancelled(t.status)",
                    "t.id",
                    TrainingDirectory.COLUMNS + ", t.program_id, t.partners, h.men, h.women, " + OUTCOME,
                    "join program p on p.id = t.program_id",
                    TrainingRows::row)
            // what is held now, what comes next, what was held last, and at the end what was called off
            .by(
                    "state",
                    "training.rank(t.status)",
                    "case when training.is_open(t.status) then t.starts_on - date '2000-01-01' else date '2000-01-01' - t.starts_on end",
                    "t.title")
            .by("title", "t.title")
            .by("date", "t.starts_on")
            .sum("men", "h.men")
            .sum("women", "h.women");

    /** Has an index of its trigrams. */
    private static final String CONTAINS =
            "(t.title || ' ' || coalesce(t.batch, '') || ' ' || t.venue) collate \"C\" ilike :contains";

    private final JdbcClient jdbc;
    private final Clock clock;

    TrainingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** With the sums {@code men} and {@code women}: confirmed participants, of trainings that were not called off. */
    ListPage<TrainingRow> list(TrainingFilter filter, PageAsked page, Viewer viewer) {
        return LIST.page(jdbc, where(filter, viewer), page);
    }

    /** All rows of the filter, to be read within a transaction and closed. */
    Stream<TrainingRow> stream(TrainingFilter filter, PageAsked page, Viewer viewer) {
        return LIST.stream(jdbc, where(filter, viewer), page);
    }

    List<TrainingRow> ofProgram(ProgramId program, Viewer viewer) {
        var where = visible(viewer).by("program", program.value(), "t.program_id = :program");
        return LIST.first(jdbc, where, MOST_OF_A_PROGRAM);
    }

    /** Those first whose title begins with the text. */
    List<TrainingRow> search(String text, Viewer viewer, int most) {
        return LIST.first(jdbc, visible(viewer).search("t.title", text, CONTAINS, text), most);
    }

    Optional<TrainingRow> find(TrainingId id, Viewer viewer) {
        var where = visible(viewer).by("id", id.value(), "t.id = :id");
        return LIST.first(jdbc, where, 1).stream().findFirst();
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

    private Narrowing where(TrainingFilter filter, Viewer viewer) {
        var visible = visible(viewer);
        if (filter.isHeld()) {
            visible.always("training.is_held(t.status)");
        }
        return visible.search("t.title", filter.q(), CONTAINS, filter.q())
                .by("status", filter.isHeld() ? null : filter.status(), "t.status = :status")
                .by(
                        "year",
                        filter.year(),
                        "t.program_id in (select y.id from program y where y.fiscal_year::text = :year)")
                .by("program", filter.program(), "t.program_id = :program");
    }

    private Narrowing visible(Viewer viewer) {
        return new Narrowing()
                .always("training.is_visible(t.status, :staff)")
                .with("staff", viewer.isStaff())
                .with("now", moment(clock.instant()));
    }

    private static TrainingRow row(ResultSet row, int number) throws SQLException {
        return new TrainingRow(
                TrainingDirectory.training(row, number),
                new ProgramId(row.getObject("program_id", UUID.class)),
                row.getString("partners"),
                row.getInt("men"),
                row.getInt("women"),
                row.getInt("trained"),
                row.getInt("lesson_hours"));
    }
}
