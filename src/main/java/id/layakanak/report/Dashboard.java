package id.layakanak.report;

import static id.layakanak.shared.Columns.instant;
import static id.layakanak.shared.Columns.instantOrNull;

import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the home page shows, one statement for each part of it whatever the number of rows. */
@Component
class Dashboard {

    private static final int SHOWN = 4;
    private static final int DAYS_AHEAD = 30;

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    Dashboard(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    /** The running training first, then those that were announced, in the order of time. */
    List<UpcomingTraining> upcoming() {
        var today = today();
        return jdbc.sql("""
                select t.id, concat_ws(', ', t.title, t.batch) as heading, t.starts_on, t.ends_on, t.venue, t.quota,
                       t.status = 'RUNNING' as running, n.men, n.women
                from training t
                cross join lateral (
                    select count(*) filter (where o.sex = 'MALE') as men, count(*) filter (where o.sex = 'FEMALE') as women
                    from participant p join person o on o.id = p.person_id
                    where p.training_id = t.id and p.status = 'CONFIRMED') n
                where t.status = 'RUNNING' or t.status = 'PUBLISHED' and t.ends_on >= :today
                order by t.status = 'RUNNING' and t.ends_on >= :today desc, t.starts_on, t.id
                limit :shown
                """)
                .param("today", today)
                .param("shown", SHOWN)
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

    /** The sessions of the district's day, of trainings that are announced or running. */
    List<TodaySession> todaysSessions() {
        var now = clock.instant();
        return jdbc.sql("""
                select s.id, s.title, concat_ws(', ', t.title, t.batch) as training, s.starts_at, s.ends_at,
                       count(p.id) as participants, count(a.status) as marked,
                       count(*) filter (where a.status in ('PRESENT', 'LATE')) as present
                from training_session s
                join training t on t.id = s.training_id and t.status in ('PUBLISHED', 'RUNNING')
                left join participant p on p.training_id = t.id and p.status = 'CONFIRMED'
                left join attendance a on a.session_id = s.id and a.participant_id = p.id
                where s.starts_at >= :from and s.starts_at < :until
                group by s.id, t.id
                order by s.starts_at, t.title, s.id
                """)
                .param("from", moment(today()))
                .param("until", moment(today().plusDays(1)))
                .query((row, number) -> new TodaySession(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("training"),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        row.getInt("participants"),
                        row.getInt("marked"),
                        row.getInt("present"),
                        now))
                .list();
    }

    PlanFigures plans() {
        return jdbc.sql("""
                select count(*) filter (where status = 'SUBMITTED') as waiting,
                       count(*) filter (where status = 'RETURNED') as returned,
                       count(*) filter (where status = 'ACCEPTED') as accepted,
                       count(*) filter (where status = 'ACCEPTED' and exists (
                           select from follow_up_action a
                           where a.plan_id = p.id and a.completed_on is null and a.due_on < :today)) as overdue
                from follow_up_plan p
                """).param("today", today()).query(PlanFigures.class).single();
    }

    /** The plans that have waited longest for their review. */
    List<WaitingPlan> waitingLongest() {
        return jdbc.sql("""
                select p.id, i.name, p.submitted_at from follow_up_plan p join institution i on i.id = p.institution_id
                where p.status = 'SUBMITTED' order by p.submitted_at, p.id limit :shown
                """)
                .param("shown", SHOWN)
                .query((row, number) -> new WaitingPlan(
                        row.getObject("id", UUID.class), row.getString("name"), instant(row, "submitted_at")))
                .list();
    }

    /**
     * This fiscal year and the one before.
     *
     * @param drafts whether the viewer sees trainings that are still being planned
     */
    List<YearFigures> years(boolean drafts) {
        return jdbc.sql("""
                with years as (
                    select * from (values (:year), (:year - 1)) y (year)),
                held as (
                    select t.id, g.fiscal_year as year from training t join program g on g.id = t.program_id
                    where t.status in ('RUNNING', 'FINISHED')),
                attended as (
                    select distinct h.year, p.person_id, p.institution_id, o.sex
                    from held h
                    join years y on y.year = h.year
                    join participant p on p.training_id = h.id and p.status = 'CONFIRMED'
                    join person o on o.id = p.person_id
                    where exists (select from attendance a where a.participant_id = p.id and a.status in ('PRESENT', 'LATE')))
                select y.year,
                    (select count(*) from held h where h.year = y.year) as held,
                    (select count(*) from training t join program g on g.id = t.program_id
                     where g.fiscal_year = y.year and (:drafts or t.status <> 'DRAFT')) as trainings,
                    (select count(distinct person_id) from attended a where a.year = y.year and a.sex = 'MALE') as men,
                    (select count(distinct person_id) from attended a where a.year = y.year and a.sex = 'FEMALE') as women,
                    (select coalesce(sum(g.target_participants), 0) from program g where g.fiscal_year = y.year) as target,
                    (select coalesce(sum(s.lesson_hours), 0) from training_session s join held h on h.id = s.training_id
                     where h.year = y.year and s.ends_at <= :now) as lesson_hours,
                    (select count(distinct institution_id) from attended a where a.year = y.year) as institutions,
                    (select count(*) from follow_up_plan p join held h on h.id = p.training_id
                     where h.year = y.year and p.status = 'ACCEPTED') as accepted,
                    (select count(*) from follow_up_plan p join held h on h.id = p.training_id
                     where h.year = y.year and p.status in ('SUBMITTED', 'ACCEPTED')) as handed_in
                from years y order by y.year desc
                """)
                .param("year", today().getYear())
                .param("drafts", drafts)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(YearFigures.class)
                .list();
    }

    /** Requests to correct personal data that wait for an answer; overdue after 3×24 hours (UU 27/2022 art. 30). */
    OpenCorrections corrections() {
        return jdbc.sql("""
                select count(*) as open, count(*) filter (where received_at < :late) as overdue
                from correction_request where status = 'OPEN'
                """)
                .param(
                        "late",
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .minusHours(72))
                .query(OpenCorrections.class)
                .single();
    }

    Setup setup() {
        return jdbc.sql("""
                select exists (select from institution) as institutions, exists (select from program) as programs,
                       exists (select from training) as trainings
                """).query(Setup.class).single();
    }

    /** What the institution has begun and not handed in; first what came back. */
    List<OpenPlan> openPlans(InstitutionId institution) {
        return jdbc.sql("""
                select p.id, concat_ws(', ', t.title, t.batch) as training, p.status = 'RETURNED' as returned,
                       (select count(*) from follow_up_action a where a.plan_id = p.id) as actions,
                       r.reason, r.display_name, r.decided_at
                from follow_up_plan p
                join training t on t.id = p.training_id
                left join lateral (
                    select v.reason, v.decided_at, c.display_name
                    from follow_up_review v join account c on c.id = v.decided_by
                    where v.plan_id = p.id order by v.decided_at desc limit 1) r on p.status = 'RETURNED'
                where p.institution_id = :institution and p.status in ('DRAFT', 'RETURNED')
                order by p.status desc, t.starts_on, p.id
                """)
                .param("institution", institution.value())
                .query((row, number) -> new OpenPlan(
                        row.getObject("id", UUID.class),
                        row.getString("training"),
                        row.getBoolean("returned"),
                        row.getInt("actions"),
                        row.getString("reason"),
                        row.getString("display_name"),
                        instantOrNull(row, "decided_at")))
                .list();
    }

    List<MissingPlan> missingPlans(InstitutionId institution) {
        return jdbc.sql("""
                select t.id, concat_ws(', ', t.title, t.batch) as heading, count(*) as participants
                from training t
                join participant p on p.training_id = t.id and p.institution_id = :institution and p.status = 'CONFIRMED'
                where t.status in ('RUNNING', 'FINISHED')
                  and not exists (select from follow_up_plan f where f.training_id = t.id and f.institution_id = :institution)
                group by t.id order by t.starts_on, t.id
                """)
                .param("institution", institution.value())
                .query((row, number) -> new MissingPlan(
                        row.getObject("id", UUID.class), row.getString("heading"), row.getInt("participants")))
                .list();
    }

    /** What the institution promised and should do by the end of the coming month. */
    List<DueAction> dueActions(InstitutionId institution) {
        return jdbc.sql("""
                select p.id as plan, a.id, a.activity, a.due_on, a.due_on < :today as overdue
                from follow_up_action a join follow_up_plan p on p.id = a.plan_id
                where p.institution_id = :institution and p.status = 'ACCEPTED' and a.completed_on is null
                  and a.due_on <= :until
                order by a.due_on, a.id limit 10
                """)
                .param("institution", institution.value())
                .param("today", today())
                .param("until", today().plusDays(DAYS_AHEAD))
                .query((row, number) -> new DueAction(
                        row.getObject("plan", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("activity"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("overdue")))
                .list();
    }

    OwnInstitution own(InstitutionId institution) {
        return jdbc.sql("""
                select i.name, count(distinct o.id) filter (where o.sex = 'MALE') as men,
                       count(distinct o.id) filter (where o.sex = 'FEMALE') as women
                from institution i
                left join participant p on p.institution_id = i.id and p.status = 'CONFIRMED' and exists (
                    select from attendance a where a.participant_id = p.id and a.status in ('PRESENT', 'LATE'))
                left join person o on o.id = p.person_id
                where i.id = :institution
                group by i.id
                """)
                .param("institution", institution.value())
                .query(OwnInstitution.class)
                .single();
    }

    private LocalDate today() {
        return district.today(clock);
    }

    /** Midnight in the district, as a parameter. */
    private OffsetDateTime moment(LocalDate day) {
        return OffsetDateTime.ofInstant(district.at(day, LocalTime.MIDNIGHT), ZoneOffset.UTC);
    }
}
