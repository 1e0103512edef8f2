package id.layakanak.followup;

import static id.layakanak.shared.Columns.instant;
import static id.layakanak.shared.Columns.instantOrNull;

import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Like;
import id.layakanak.shared.Role;
import id.layakanak.shared.SortKeys;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
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

/**
 * Reads plans for lists, pages and exports. Every statement carries the scope of its viewer: staff see all, an institution its
 * own, leadership what was handed in.
 */
@Component
class PlanRows {

    /** The most urgent first: what waits for a review, then what went back, then drafts, then what is settled. */
    private static final String BY_STATUS = "followup.rank(p.status)";

    private static final SortKeys SORT = new SortKeys(
            Map.of(
                    "institution", "i.name",
                    "training", "t.starts_on",
                    "actions", "n.actions",
                    "due", "n.next_due",
                    "submitted", "p.submitted_at",
                    "status", BY_STATUS),
            BY_STATUS + ", p.submitted_at, i.name, p.id");

    private static final String COLUMNS = """
            select p.id, p.training_id, t.heading as training, t.starts_on, t.ends_on,
                   p.institution_id, i.name as institution, p.status, p.on_paper, p.submitted_at, p.version,
                   n.actions, n.completed, n.overdue, n.next_due, r.reason, r.decided_at, r.decided_by
            """;

    private static final String FROM = """
            from follow_up_plan p
            join training.summary t on t.id = p.training_id
            join institution.summary i on i.id = p.institution_id
            cross join lateral (
                select count(*) as actions, count(a.completed_on) as completed,
                       count(*) filter (where followup.is_overdue(p.status, a.completed_on, a.due_on, :today)) as overdue,
                       min(a.due_on) filter (where not followup.is_done(a.completed_on)) as next_due
                from follow_up_action a where a.plan_id = p.id) n
            """;

    private static final String LAST_REVIEW = """
            left join lateral (
                select v.reason, v.decided_at, v.decided_by
                from followup.review v
                where v.plan_id = p.id order by v.decided_at desc limit 1) r on true
            """;

    private static final String SCOPE = """
            followup.is_within_reach(p.institution_id, p.status, :staff, :leader, :own)
            """;

    private static final String WHERE = "where " + SCOPE + """
            and (cast(:q as text) is null or i.name ilike :q
                 or exists (select from follow_up_action f where f.plan_id = p.id and f.activity ilike :q))
            and (cast(:training as text) is null or cast(p.training_id as text) = :training)
            and (cast(:year as text) is null or cast(t.fiscal_year as text) = :year)
            and (not :overdue or n.overdue > 0)
            """;

    private static final String OF_STATUS = "and (cast(:status as text) is null or p.status = :status)";

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

    /** One page of the list; the number of rows is known from the totals by status. */
    Page<PlanRow> list(PlanFilter filter, Map<PlanStatus, Long> totals, Viewer viewer, Pageable page) {
        var rows = filtered(COLUMNS + FROM + LAST_REVIEW + WHERE + OF_STATUS + SORT.page(page), filter, viewer)
                .query(PlanRows::plan)
                .list();
        var total = totals.entrySet().stream()
                .filter(entry ->
                        filter.status() == null || entry.getKey().name().equals(filter.status()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new PageImpl<>(rows, page, total);
    }

    /** How many plans of each status there are, whatever status the filter asks for; statuses without any are absent. */
    Map<PlanStatus, Long> totals(PlanFilter filter, Viewer viewer) {
        var totals = new EnumMap<PlanStatus, Long>(PlanStatus.class);
        filtered("select p.status, count(*) as plans " + FROM + WHERE + "group by p.status", filter, viewer)
                .query((ResultSet row) -> {
                    totals.put(PlanStatus.valueOf(row.getString("status")), row.getLong("plans"));
                });
        return totals;
    }

    /** One line for each action of the plans of the filter, to be read within a transaction and closed. */
    Stream<MatrixRow> stream(PlanFilter filter, Viewer viewer, Pageable page) {
        var sql = "select t.heading as training, i.name as institution, p.status, "
                + ACTION_COLUMNS
                + FROM
                + "join follow_up_action a on a.plan_id = p.id "
                + INDICATOR
                + WHERE
                + OF_STATUS
                + SORT.orderBy(page.getSort())
                + ", a.position";
        return filtered(sql, filter, viewer)
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
        return scoped(COLUMNS + FROM + LAST_REVIEW + "where p.id = :id and " + SCOPE, viewer)
                .param("id", id.value())
                .query(PlanRows::plan)
                .optional();
    }

    /** The plans of an institution, the latest training first. */
    List<PlanRow> own(Viewer viewer) {
        return scoped(COLUMNS + FROM + LAST_REVIEW + "where " + SCOPE + "order by t.starts_on desc, p.id", viewer)
                .query(PlanRows::plan)
                .list();
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
    Coverage coverage(TrainingId training, Viewer viewer) {
        return new Coverage(scoped("""
                        select i.id, i.name, coalesce(e.men, 0) as men, coalesce(e.women, 0) as women, p.id as plan, p.status,
                               (select count(*) from follow_up_action a where a.plan_id = p.id) as actions
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
                          and institution.is_within_reach(i.id, :own)
                        order by
                        """ + BY_STATUS + ", i.name, i.id", viewer)
                .param("training", training.value())
                .query((row, number) -> new CoverageRow(
                        new InstitutionId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getInt("men"),
                        row.getInt("women"),
                        row.getObject("plan") == null ? null : new PlanId(row.getObject("plan", UUID.class)),
                        row.getString("status") == null ? null : PlanStatus.valueOf(row.getString("status")),
                        row.getInt("actions")))
                .list());
    }

    /** How many people an institution sent to each training after which it has not begun a plan. */
    Map<TrainingId, Integer> sentWithoutPlan(InstitutionId institution) {
        var sent = new HashMap<TrainingId, Integer>();
        jdbc.sql("""
                select t.id, count(c.id) as people
                from training.summary t
                left join participant.confirmed c on c.training_id = t.id and c.institution_id = :institution
                where not exists (select from follow_up_plan p where p.training_id = t.id and p.institution_id = :institution)
                group by t.id
                """).param("institution", institution.value()).query((ResultSet row) -> {
            sent.put(new TrainingId(row.getObject("id", UUID.class)), row.getInt("people"));
        });
        return sent;
    }

    private JdbcClient.StatementSpec filtered(String sql, PlanFilter filter, Viewer viewer) {
        return scoped(sql, viewer)
                .param("q", Like.containing(filter.q()))
                .param("status", filter.status())
                .param("training", filter.training())
                .param("year", filter.year())
                .param("overdue", filter.isOverdue());
    }

    private JdbcClient.StatementSpec scoped(String sql, Viewer viewer) {
        return jdbc.sql(sql)
                .param("today", district.today(clock))
                .param("staff", viewer.isStaff())
                .param("leader", viewer.role() == Role.LEADER)
                .param("own", viewer.bounds(), Types.OTHER);
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
