package id.layakanak.report;

import static id.layakanak.shared.Columns.instant;
import static id.layakanak.shared.Columns.instantOrNull;
import static id.layakanak.shared.Columns.moment;

import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what the home page shows, one statement for each part of it whatever the number of rows; but for the sessions of today, which have a list of
 * their own ({@link DaySessionRows}).
 */
@Component
class Dashboard {

    private static final int SHOWN = 4;

    /** Room for all that run at once in a busy week, and for the next ones. */
    private static final int TRAININGS_SHOWN = 9;

    private static final int DAYS_AHEAD = 30;

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    Dashboard(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    /** Trainings that are running first, then those that were announced, in the order of time. */
    List<UpcomingTraining> upcoming() {
        var today = today();
        return jdbc.sql("""
                select t.id, t.heading, t.starts_on, t.ends_on, t.venue, t.quota, training.is_running(t.status) as running,
                       coalesce(n.men, 0) as men, coalesce(n.women, 0) as women
                from training.summary t
                left join training.headcount n on n.training_id = t.id
                where training.is_running(t.status) or training.is_announced(t.status) and t.ends_on >= :today
                order by training.is_running(t.status) and t.ends_on >= :today desc, t.starts_on, t.id
                limit :shown
                """)
                .param("today", today)
                .param("shown", TRAININGS_SHOWN)
                .query((row, number) -> new UpcomingTraining(
                        row.getObject("id", UUID.class),
                        row.getString("heading"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("venue"),
                        row.getBoolean("running"),
                        row.getObject("quota", Integer.class),
                        row.getInt("men"),
                        row.getInt("women"),
                        today))
                .list();
    }

    /** Each is counted in its own index: most plans are settled, and none of these. */
    PlanFigures plans() {
        return jdbc.sql("""
                select (select count(*) from followup.plan p where followup.is_waiting(p.status)) as waiting,
                       (select count(*) from followup.plan p where followup.is_returned(p.status)) as returned,
                       (select count(*) from followup.plan p where followup.is_overdue(p.status, null, p.next_due, :today)) as overdue
                """).param("today", today()).query(PlanFigures.class).single();
    }

    /** The plans that have waited longest for their review. */
    List<WaitingPlan> waitingLongest() {
        return jdbc.sql("""
                select p.id, i.name as institution, p.submitted_at
                from (select w.id, w.institution_id, w.submitted_at from followup.plan w
                      where followup.is_waiting(w.status) order by w.submitted_at, w.id limit :shown) p
                join institution.summary i on i.id = p.institution_id
                order by p.submitted_at, p.id
                """)
                .param("shown", SHOWN)
                .query((row, number) -> new WaitingPlan(
                        row.getObject("id", UUID.class), row.getString("institution"), instant(row, "submitted_at")))
                .list();
    }

    /**
     * This fiscal year and the one before.
     *
     * @param staff whether the viewer sees trainings that are still being planned
     */
    List<YearFigures> years(boolean staff) {
        return jdbc.sql("""
                select y.year, x.men, x.women, x.institutions, x.lesson_hours, t.held, t.trainings, p.accepted, p.handed_in,
                       (select coalesce(sum(g.target), 0) from training.program_summary g where g.fiscal_year = y.year) as target
                from (values (:year), (:year - 1)) y (year)
                cross join lateral (
                    select coalesce(sum(f.men), 0) as men, coalesce(sum(f.women), 0) as women,
                           coalesce(sum(f.institutions), 0) as institutions, coalesce(sum(f.lesson_hours), 0) as lesson_hours
                    from attendance.figure(:now) f where f.within = attendance.year_scope(y.year)) x
                cross join lateral (
                    select count(*) filter (where training.is_held(t.status)) as held, count(*) as trainings
                    from training.summary t
                    where t.fiscal_year = y.year and training.is_visible(t.status, :staff)) t
                cross join lateral (
                    select count(*) filter (where followup.is_accepted(p.status)) as accepted,
                           count(*) filter (where followup.is_handed_in(p.status)) as handed_in
                    from followup.plan p where p.fiscal_year = y.year) p
                order by y.year desc
                """)
                .param("year", today().getYear())
                .param("staff", staff)
                .param("now", moment(clock.instant()))
                .query(YearFigures.class)
                .list();
    }

    /** Requests to correct personal data that wait for an answer; overdue after 3×24 hours (UU 27/2022 art. 30). */
    OpenCorrections corrections() {
        return jdbc.sql("""
                select count(*) as open, count(*) filter (where due_at < :now) as overdue from privacy.open_request
                """)
                .param("now", moment(clock.instant()))
                .query(OpenCorrections.class)
                .single();
    }

    FirstSteps setup() {
        return jdbc.sql("""
                select exists (select from institution.summary) as institutions,
                       exists (select from training.program_summary) as programs,
                       exists (select from training.summary) as trainings
                """).query(FirstSteps.class).single();
    }

    /** What the institution has begun and not handed in; first what came back. */
    List<OpenPlan> openPlans(InstitutionId institution) {
        return jdbc.sql("""
                select p.id, p.training, followup.is_returned(p.status) as returned,
                       (select count(*) from followup.action a where a.plan_id = p.id) as actions,
                       r.reason, r.decided_by, r.decided_at
                from followup.plan p
                left join lateral (
                    select v.reason, v.decided_at, v.decided_by
                    from followup.review v
                    where v.plan_id = p.id order by v.decided_at desc limit 1) r on followup.is_returned(p.status)
                where p.institution_id = :institution and not followup.is_handed_in(p.status)
                order by followup.is_returned(p.status) desc, p.starts_on, p.id
                limit 10
                """)
                .param("institution", institution.value())
                .query((row, number) -> new OpenPlan(
                        row.getObject("id", UUID.class),
                        row.getString("training"),
                        row.getBoolean("returned"),
                        row.getInt("actions"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        instantOrNull(row, "decided_at")))
                .list();
    }

    List<MissingPlan> missingPlans(InstitutionId institution) {
        return jdbc.sql("""
                select training_id, heading, people, count(*) over () as missing from followup.expected
                where institution_id = :institution
                order by starts_on, training_id
                limit 10
                """)
                .param("institution", institution.value())
                .query((row, number) -> new MissingPlan(
                        row.getObject("training_id", UUID.class),
                        row.getString("heading"),
                        row.getInt("people"),
                        row.getInt("missing")))
                .list();
    }

    /** What the institution promised and should do by the end of the coming month. */
    List<DueAction> dueActions(InstitutionId institution) {
        return jdbc.sql("""
                select a.plan_id, a.id, a.activity, a.due_on,
                       followup.is_overdue(a.plan_status, a.completed_on, a.due_on, :today) as overdue
                from followup.action a
                where a.plan_id = any(array(
                        select p.id from followup.plan p
                        where p.institution_id = :institution and followup.is_due(p.status, null, p.next_due, :until)))
                  and followup.is_due(a.plan_status, a.completed_on, a.due_on, :until)
                order by a.due_on, a.id limit 10
                """)
                .param("institution", institution.value())
                .param("today", today())
                .param("until", today().plusDays(DAYS_AHEAD))
                .query((row, number) -> new DueAction(
                        row.getObject("plan_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("activity"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("overdue")))
                .list();
    }

    OwnInstitution own(InstitutionId institution) {
        return jdbc.sql("""
                select i.name, x.men, x.women, p.returned, p.drafts
                from institution.summary i
                cross join lateral (
                    select coalesce(sum(f.men), 0) as men, coalesce(sum(f.women), 0) as women
                    from attendance.figure(:now) f where f.within = i.id) x
                cross join lateral (
                    select count(*) filter (where followup.is_returned(p.status)) as returned,
                           count(*) filter (where not followup.is_returned(p.status)) as drafts
                    from followup.plan p where p.institution_id = i.id and not followup.is_handed_in(p.status)) p
                where i.id = :institution
                """)
                .param("institution", institution.value())
                .param("now", moment(clock.instant()))
                .query(OwnInstitution.class)
                .single();
    }

    private LocalDate today() {
        return district.today(clock);
    }
}
