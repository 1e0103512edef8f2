-- AttendanceStatus asks the same question in Java.
create function attendance.is_attended(status text) returns boolean language sql immutable
return status in ('PRESENT', 'LATE');

-- Roster asks the same in Java.
create function attendance.has_begun(begins_at timestamptz, now timestamptz) returns boolean language sql immutable
return begins_at <= now;

-- A session begins by the rundown, or when somebody who was there said that it began early.
create view attendance.beginning as
select s.id as session_id, least(s.starts_at, o.opened_at) as begins_at
from training.session s
left join session_opening o on o.session_id = s.id;

-- How far the attendance of a session is: of the confirmed participants of its training, how many have a mark, and how many came. It is asked of a few
-- sessions, one by one: as a view, it would be told for all sessions before the few are joined.
create function attendance.progress(session_id uuid, training_id uuid) returns table (participants bigint, marked bigint, present bigint) language sql stable
begin atomic
    select (select coalesce(sum(c.men + c.women), 0) from participant.headcount c where c.training_id = progress.training_id),
           coalesce(sum(t.people), 0), coalesce(sum(t.people) filter (where attendance.is_attended(t.status)), 0)
    from session_tally t
    where t.session_id = progress.session_id;
end;

create view attendance.mark as
select session_id, participant_id, status, marked_at
from attendance;

-- Marks that count by then: of somebody who was there, in a session that is over.
create function attendance.attended(now timestamptz)
returns table (session_id uuid, participant_id uuid, training_id uuid, lesson_hours integer) language sql stable
begin atomic
    select s.id, a.participant_id, s.training_id, s.lesson_hours
    from attendance a
    join training.session s on s.id = a.session_id
    where attendance.is_attended(a.status) and training.is_over(s.ends_at, now);
end;

-- Trained is whoever attended at least one session of a training that is going on or was held, from the end of the first of these sessions on.
create view attendance.trained_participant_recount as
select c.id as participant_id, c.training_id, t.program_id, t.fiscal_year, c.person_id, c.institution_id, min(s.ends_at) as since
from participant.confirmed c
join training.summary t on t.id = c.training_id
join attendance a on a.participant_id = c.id
join training.session s on s.id = a.session_id
where training.is_held(t.status) and attendance.is_attended(a.status)
group by c.id, c.training_id, t.program_id, t.fiscal_year, c.person_id, c.institution_id;

-- Every count of trained people, and of institutions that they came from, is a count of these rows. Triggers keep them as the recount tells them.
create function attendance.trained(now timestamptz)
returns table (participant_id uuid, training_id uuid, program_id uuid, fiscal_year integer, person_id uuid, institution_id uuid)
language sql stable
begin atomic
    select participant_id, training_id, program_id, fiscal_year, person_id, institution_id
    from trained_participant
    where training.is_over(since, now);
end;

-- Trainings, programs and institutions are counted within by their ids; a year by this one, and all that ever was by that of the year 0.
create function attendance.year_scope(year integer) returns uuid language sql immutable
return lpad(year::text, 32, '0')::uuid;

-- Whom somebody trained counts for, once each: the person within the training, its program, its year, for the institution of that day, and at all;
-- and that institution within the year.
create function attendance.reach(training_id uuid, program_id uuid, fiscal_year integer, person_id uuid, institution_id uuid)
returns table (within uuid, who uuid, is_person boolean) language sql immutable
begin atomic
    select w.within, reach.person_id, true
    from (values (reach.training_id), (reach.program_id), (attendance.year_scope(reach.fiscal_year)), (reach.institution_id),
                 (attendance.year_scope(0))) w (within)
    where w.within is not null
    union all
    select attendance.year_scope(reach.fiscal_year), reach.institution_id, false
    where reach.institution_id is not null;
end;

create view attendance.reached_recount as
select r.within, r.who, min(t.since) as since
from trained_participant t
cross join lateral attendance.reach(t.training_id, t.program_id, t.fiscal_year, t.person_id, t.institution_id) r
group by r.within, r.who;

-- People who were trained, each once within whatever is asked about, for lists by name: those of them that training.is_over(since, now) holds for.
create view attendance.trained_person as
select within, who as person_id, since, name, sex, adult_from
from reached
where sex is not null;

-- What has happened by then, moment by moment, to be added up. JP is that of sessions that are over, of trainings that are going on or were held, whoever was
-- there; it is counted within years.
create function attendance.figure(now timestamptz)
returns table (within uuid, men integer, women integer, institutions integer, lesson_hours integer) language sql stable
begin atomic
    select within, men, women, institutions, lesson_hours
    from figure
    where training.is_over(at, now);
end;

create or replace function person.trained(now timestamptz)
returns table (person_id uuid, training_id uuid, program_id uuid, fiscal_year integer, institution_id uuid) language sql stable
begin atomic
    select t.person_id, t.training_id, t.program_id, t.fiscal_year, t.institution_id from attendance.trained(now) t;
end;

create or replace function institution.reached(now timestamptz) returns table (institution_id uuid, fiscal_year integer) language sql stable
begin atomic
    select t.institution_id, t.fiscal_year from attendance.trained(now) t;
end;

create or replace function person.enrolment(now timestamptz)
returns table (person_id uuid, training_id uuid, heading text, starts_on date, ends_on date, institution text, "position" text,
               holds_place boolean, over_hours bigint, attended_hours bigint) language sql stable
begin atomic
    select e.person_id, t.id, t.heading, t.starts_on, t.ends_on, i.name, e.position, e.holds_place,
           (select coalesce(sum(s.lesson_hours), 0) from training.session s where s.training_id = t.id and training.is_over(s.ends_at, now)),
           (select coalesce(sum(a.lesson_hours), 0) from attendance.attended(now) a where a.participant_id = e.id)
    from participant.enrolment e
    join training.summary t on t.id = e.training_id
    left join institution.summary i on i.id = e.institution_id;
end;

create or replace function training.trained(now timestamptz) returns table (training_id uuid) language sql stable
begin atomic
    select t.training_id from attendance.trained(now) t;
end;

create or replace function training.outcome(now timestamptz) returns table (program_id uuid, men integer, women integer) language sql stable
begin atomic
    select f.within, f.men, f.women from attendance.figure(now) f;
end;

create or replace view training.mark as
select session_id from attendance;

create or replace view training.trace as
select session_id from attendance
union all
select session_id from attendance_change;

create or replace view participant.marked as
select participant_id from attendance;
