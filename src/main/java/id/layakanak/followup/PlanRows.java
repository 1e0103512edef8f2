package id.layakanak.followup;

import static id.layakanak.shared.Columns.instant;
import static id.layakanak.shared.Columns.instantOrNull;

import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Like;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads plans for lists, pages and exports. Every statement carries the scope of its viewer: staff see all, an institution its
 * own, leadership what was handed in.
 */
@Component
class PlanRows {

    /** As many as stand on the page of an institution. */
    private static final int SHOWN = 8;

    /** The most urgent first: what waits for a review, then what went back, then drafts, then what is settled. */
    private static final String BY_STATUS = "followup.rank(p.status)";

    private static final String SCOPE = "followup.is_within_reach(p.institution_id, p.status, :staff, :leader, :own)";

    private static final String COLUMNS = """
                    p.plan_id as id, p.training_id, t.heading as training, t.starts_on, t.ends_on,
                    p.institution_id, i.name as institution, p.status, f.on_paper, p.submitted_at, f.version,
                    n.actions, n.completed, n.overdue, p.next_due, r.reason, r.decided_at, r.decided_by
                    """;

    private static final String JOINS = """
                    join follow_up_plan f on f.id = p.plan_id
                    join training.summary t on t.id = p.training_id
                    join institution.summary i on i.id = p.institution_id
                    cross join lateral (
                        select count(*) as actions, count(a.completed_on) as completed,
                               count(*) filter (where followup.is_overdue(p.status, a.completed_on, a.due_on, :today)) as overdue
                        from follow_up_action a where a.plan_id = p.plan_id) n
                    left join lateral (
                        select v.reason, v.decided_at, v.decided_by
                        from followup.review v
                        where v.plan_id = p.plan_id order by v.decided_at desc limit 1) r on true
                    """;

    private static final Listing<PlanRow> LIST = new Listing<>(
                    "listed_plan p", "p.plan_id", COLUMNS, JOINS, PlanRows::plan)
            .by("status", BY_STATUS, "coalesce(p.submitted_at, 'infinity')")
            .by("submitted", "coalesce(p.submitted_at, 'infinity')");

    /** Of one institution, few enough to be sorted: the latest training first. */
    private static final Listing<PlanRow> OWN = new Listing<>(
                    "listed_plan p join training.summary o on o.id = p.training_id",
                    "p.plan_id",
                    COLUMNS,
                    JOINS,
                    PlanRows::plan)
            .by("latest", "o.starts_on")
            .endFirst();

    /** Of a training: whoever sent people, and whoever has a plan though nobody is left, which is shown and not counted. */
    private static final Listing<CoverageRow> COVERAGE = new Listing<>(
                    """
                    (select i.id, i.name, coalesce(e.men, 0) as men, coalesce(e.women, 0) as women, p.id as plan, p.status
                     from institution.summary i
                     left join (
                         select c.institution_id, count(*) filter (where c.sex = 'MALE') as men,
                                count(*) filter (where c.sex = 'FEMALE') as women
                         from participant.confirmed c
                         where c.training_id = :training
                         group by c.institution_id) e on e.institution_id = i.id
                     left join follow_up_plan p on p.institution_id = i.id and p.training_id = :training and
                    """ + SCOPE + """
                     where (e.institution_id is not null or p.id is not null)
                       and institution.is_within_reach(i.id, :own)) r
                    """,
                    "r.id",
                    "r.id, r.name, r.men, r.women, r.plan, r.status, (select count(*) from follow_up_action a where a.plan_id = r.plan) as actions",
                    "",
                    PlanRows::covered)
            .by("status", "coalesce(followup.rank(r.status), 5)", "r.name")
            .sum("institutions", "(r.men + r.women > 0)::int")
            .sum("covered", "(r.men + r.women > 0 and followup.is_handed_in(r.status))::int")
            .sum("accepted", "(r.men + r.women > 0 and followup.is_accepted(r.status))::int");

    /** Trainings after which an institution may begin a plan, the latest first. */
    private static final Listing<WaitingTraining> TRAININGS = new Listing<>(
                    "training.summary t", "t.id", """
                    t.id, t.heading, t.starts_on, t.ends_on,
                    (select count(*) from participant.confirmed c where c.training_id = t.id and c.institution_id = :own) as people
                    """, "", PlanRows::waiting)
            .by("latest", "t.starts_on")
            .endFirst();

    private static final String WITHOUT_PLAN = """
            training.takes_plans(t.status)
            and not exists (select from follow_up_plan f where f.training_id = t.id and f.institution_id = :own)
            """;

    private static final String SENT_PEOPLE =
            "exists (select from participant.confirmed c where c.training_id = t.id and c.institution_id = :own)";

    private static final String ACTION_COLUMNS = """
            a.activity, a.objective, a.target, a.place, a.starts_on as a_starts_on, a.due_on, a.owner_role, a.parties,
            a.funding_source, a.success_indicator, a.indicator_id, a.completed_on, d.part, d.label as indicator
            """;

    private static final String INDICATOR = """
            left join indicator.summary d on d.id = a.indicator_id
            """;

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    PlanRows(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    ListPage<PlanRow> list(PlanFilter filter, Viewer viewer, PageAsked page) {
        return LIST.page(jdbc, ofStatus(filter, viewer), page);
    }

    /** How many plans of each status there are, whatever status the filter asks for; statuses without any are absent. */
    Map<PlanStatus, Long> totals(PlanFilter filter, Viewer viewer) {
        var totals = new EnumMap<PlanStatus, Long>(PlanStatus.class);
        var where = where(filter, viewer);
        jdbc.sql("select p.status, count(*) as plans from listed_plan p" + where.sql() + "group by p.status")
                .params(where.parameters())
                .query((ResultSet row) -> {
                    totals.put(PlanStatus.valueOf(row.getString("status")), row.getLong("plans"));
                });
        return totals;
    }

    /** One line for each action of the plans of the filter, to be read within a transaction and closed. */
    Stream<MatrixRow> stream(PlanFilter filter, Viewer viewer, PageAsked page) {
        var where = ofStatus(filter, viewer);
        var order = LIST.orderBy(page) + ", a.position";
        var sql = "select t.heading as training, i.name as institution, p.status, " + ACTION_COLUMNS + """
                from listed_plan p
                join training.summary t on t.id = p.training_id
                join institution.summary i on i.id = p.institution_id
                join follow_up_action a on a.plan_id = p.plan_id
                """ + INDICATOR
                + where.sql() + order;
        return jdbc
                .sql(sql)
                .params(where.parameters())
                .withFetchSize(500)
                .query((row, number) -> new MatrixRow(
                        row.getString("institution"),
                        row.getString("training"),
                        commitment(row),
                        row.getString("part"),
                        row.getString("indicator"),
                        PlanStatus.valueOf(row.getString("status")),
                        row.getObject("completed_on", LocalDate.class)))
                .stream();
    }

    Optional<PlanRow> find(PlanId id, Viewer viewer) {
        var where = scoped(viewer).by("id", id.value(), "p.plan_id = :id");
        return LIST.first(jdbc, where, 1).stream().findFirst();
    }

    /** The plans of an institution that the viewer may read, the most urgent first; no more than stand on its page. */
    List<PlanRow> of(InstitutionId institution, Viewer viewer) {
        return LIST.first(
                jdbc, scoped(viewer).by("institution", institution.value(), "p.institution_id = :institution"), SHOWN);
    }

    /** Trainings that an institution sent people to and has not begun a plan after, the latest first; no more than stand on its page. */
    List<WaitingTraining> expected(InstitutionId institution) {
        var where = new Narrowing()
                .with("own", institution.value())
                .always(WITHOUT_PLAN)
                .always(SENT_PEOPLE);
        return TRAININGS.first(jdbc, where, SHOWN);
    }

    /** The plans of the viewer's institution. */
    ListPage<PlanRow> own(PlanFilter filter, Viewer viewer, PageAsked page) {
        return OWN.page(jdbc, ofStatus(filter, viewer), page);
    }

    /**
     * Trainings that the viewer's institution has not begun a plan after, and may.
     *
     * @param sent whether only those count that it sent people to: their plans are waited for
     */
    ListPage<WaitingTraining> withoutPlan(boolean sent, Viewer viewer, PageAsked page) {
        var where = new Narrowing().with("own", viewer.bounds()).always(WITHOUT_PLAN);
        return TRAININGS.page(jdbc, sent ? where.always(SENT_PEOPLE) : where, page);
    }

    /** The actions of a plan that its viewer was allowed to find. */
    List<ActionRow> actions(PlanRow plan) {
        return jdbc.sql(
                        "select a.id, a.version, followup.is_overdue(p.status, a.completed_on, a.due_on, :today) as overdue, "
                                + ACTION_COLUMNS + "from follow_up_action a join follow_up_plan p on p.id = a.plan_id "
                                + INDICATOR
                                + "where a.plan_id = :plan order by a.position")
                .param("plan", plan.id().value())
                .param("today", district.today(clock))
                .query((row, number) -> action(row, number + 1))
                .list();
    }

    /** The decisions about a plan that its viewer was allowed to find, the latest first. */
    List<ReviewRow> reviews(PlanRow plan) {
        return jdbc.sql("""
                select v.decision, v.reason, v.decided_at, v.decided_by
                from followup.review v
                where v.plan_id = :plan order by v.decided_at desc, v.id
                """)
                .param("plan", plan.id().value())
                .query((row, number) -> new ReviewRow(
                        PlanStatus.valueOf(row.getString("decision")),
                        row.getString("reason"),
                        instant(row, "decided_at"),
                        row.getString("decided_by")))
                .list();
    }

    /** The institutions whose people took part in a training, and what the viewer may know of their plans. */
    ListPage<CoverageRow> coverage(TrainingId training, Viewer viewer, PageAsked page) {
        return COVERAGE.page(jdbc, reach(viewer).with("training", training.value()), page);
    }

    private Narrowing ofStatus(PlanFilter filter, Viewer viewer) {
        var where = where(filter, viewer);
        return filter.isHandedIn()
                ? where.always("followup.is_handed_in(p.status)")
                : where.by("status", filter.status(), "p.status = :status");
    }

    private Narrowing where(PlanFilter filter, Viewer viewer) {
        return scoped(viewer)
                .by("q", Like.containing(filter.q()), """
                        p.institution_id in (select i.id from institution.summary i where i.name collate "C" ilike :q)
                        or p.plan_id in (select f.plan_id from follow_up_action f where f.activity collate "C" ilike :q)
                        """)
                .by("training", filter.training(), "p.training_id = :training")
                .by("year", filter.year(), "p.fiscal_year = :year")
                .by(
                        "overdue",
                        filter.isOverdue() ? true : null,
                        "followup.is_overdue(p.status, null, p.next_due, :today)");
    }

    private Narrowing scoped(Viewer viewer) {
        return reach(viewer).always(SCOPE).with("today", district.today(clock));
    }

    private static Narrowing reach(Viewer viewer) {
        return new Narrowing()
                .with("staff", viewer.isStaff())
                .with("leader", viewer.isLeader())
                .with("own", viewer.bounds());
    }

    private static CoverageRow covered(ResultSet row, int number) throws SQLException {
        return new CoverageRow(
                new InstitutionId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("men"),
                row.getInt("women"),
                row.getObject("plan") == null ? null : new PlanId(row.getObject("plan", UUID.class)),
                row.getString("status") == null ? null : PlanStatus.valueOf(row.getString("status")),
                row.getInt("actions"));
    }

    private static WaitingTraining waiting(ResultSet row, int number) throws SQLException {
        return new WaitingTraining(
                new TrainingId(row.getObject("id", UUID.class)),
                row.getString("heading"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("people"));
    }

    private static ActionRow action(ResultSet row, int number) throws SQLException {
        return new ActionRow(
                new ActionId(row.getObject("id", UUID.class)),
                number,
                commitment(row),
                row.getString("part"),
                row.getString("indicator"),
                row.getObject("completed_on", LocalDate.class),
                row.getBoolean("overdue"),
                row.getInt("version"));
    }

    private static Commitment commitment(ResultSet row) throws SQLException {
        var fundingSource = row.getString("funding_source");
        return new Commitment(
                row.getString("activity"),
                row.getString("objective"),
                row.getString("target"),
                row.getString("place"),
                row.getObject("a_starts_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("owner_role"),
                row.getString("parties"),
                fundingSource == null ? null : FundingSource.valueOf(fundingSource),
                row.getString("success_indicator"),
                row.getString("indicator_id"));
    }

    private static PlanRow plan(ResultSet row, int number) throws SQLException {
        return new PlanRow(
                new PlanId(row.getObject("id", UUID.class)),
                new TrainingId(row.getObject("training_id", UUID.class)),
                row.getString("training"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getString("institution"),
                PlanStatus.valueOf(row.getString("status")),
                row.getBoolean("on_paper"),
                instantOrNull(row, "submitted_at"),
                row.getInt("version"),
                row.getInt("actions"),
                row.getInt("completed"),
                row.getInt("overdue"),
                row.getObject("next_due", LocalDate.class),
                row.getString("reason"),
                instantOrNull(row, "decided_at"),
                row.getString("decided_by"));
    }
}
