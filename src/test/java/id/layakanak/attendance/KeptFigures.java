package id.layakanak.attendance;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the figures that triggers keep with a slow recount from what was written, which knows nothing of rules and views. */
final class KeptFigures {

    /** Who was where, of trainings that are held and participants that were not cancelled. */
    private static final String ATTENDED = """
            attended as (
                select x.id, x.training_id, t.program_id, g.fiscal_year, x.person_id, x.institution_id, o.sex, s.ends_at
                from attendance a
                join training_session s on s.id = a.session_id
                join participant x on x.id = a.participant_id
                join person o on o.id = x.person_id
                join training t on t.id = x.training_id
                join program g on g.id = t.program_id
                where a.status in ('PRESENT', 'LATE') and x.status = 'CONFIRMED' and t.status in ('RUNNING', 'FINISHED'))
            """;

    /** What is counted within, in words. */
    private static final String NAMED = """
            case when within = '00000000-0000-0000-0000-000000000000' then 'ever'
                 when within::text like '00000000-0000-0000-0000-%' then right(within::text, 4) else within::text end
            """;

    private static final String TRAINED = "with " + ATTENDED + """
            , recounted as (
                select id, training_id, program_id, fiscal_year, person_id, institution_id, min(ends_at)
                from attended group by 1, 2, 3, 4, 5, 6)
            select count(*) from ((table recounted except table trained_participant) union all (table trained_participant except table recounted)) d
            """;

    /** Within what the people of each row of {@code attended} count. */
    private static final String WITHIN = """
            within as (
                select a.*, w.within
                from attended a
                cross join lateral (values (a.training_id::text), (a.program_id::text), (a.institution_id::text), (a.fiscal_year::text), ('ever')) w (within)
                where w.within is not null)
            """;

    private static final String REACHED = "with " + ATTENDED + "," + WITHIN + """
            , recounted as (
                select w.within, w.person_id, min(w.ends_at), o.full_name, o.sex, o.adult_from
                from within w join person o on o.id = w.person_id group by 1, 2, 4, 5, 6
                union all
                select fiscal_year::text, institution_id, min(ends_at), null, null, null
                from attended where institution_id is not null group by 1, 2),
            kept as (select
            """ + NAMED + """
                as within, who, since, name, sex, adult_from from reached)
            select count(*) from ((table recounted except table kept) union all (table kept except table recounted)) d
            """;

    /** At the end of every session: what had happened by then. */
    private static final String FIGURES = "with " + ATTENDED + "," + WITHIN + """
            , instants as (select distinct ends_at as at from training_session),
            counted as (
                select i.at, w.within, count(distinct w.person_id) filter (where w.sex = 'MALE') as men,
                       count(distinct w.person_id) filter (where w.sex = 'FEMALE') as women, 0 as institutions, 0 as lesson_hours
                from instants i join within w on w.ends_at <= i.at group by i.at, w.within
                union all
                select i.at, a.fiscal_year::text, 0, 0, count(distinct a.institution_id), 0
                from instants i join attended a on a.ends_at <= i.at group by i.at, a.fiscal_year
                union all
                select i.at, g.fiscal_year::text, 0, 0, 0, s.lesson_hours
                from instants i
                join training_session s on s.ends_at <= i.at
                join training t on t.id = s.training_id and t.status in ('RUNNING', 'FINISHED')
                join program g on g.id = t.program_id),
            recounted as (
                select at, within, sum(men)::int, sum(women)::int, sum(institutions)::int, sum(lesson_hours)::int
                from counted group by at, within
                having sum(men) + sum(women) + sum(institutions) + sum(lesson_hours) > 0),
            kept as (
                select i.at,
            """ + NAMED + """
                       as within,
                       sum(f.men)::int, sum(f.women)::int, sum(f.institutions)::int, sum(f.lesson_hours)::int
                from instants i join figure f on f.at <= i.at
                group by 1, 2
                having sum(f.men) <> 0 or sum(f.women) <> 0 or sum(f.institutions) <> 0 or sum(f.lesson_hours) <> 0)
            select count(*) from ((table recounted except table kept) union all (table kept except table recounted)) d
            """;

    private KeptFigures() {}

    /** How many rows are not what a recount finds, of those who were trained, of lists and of figures. */
    static long differences(JdbcClient jdbc) {
        return jdbc.sql(TRAINED).query(Long.class).single()
                + jdbc.sql(REACHED).query(Long.class).single()
                + jdbc.sql(FIGURES).query(Long.class).single();
    }
}
