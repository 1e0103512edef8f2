-- AttendanceStatus asks the same question in Java.
create function attendance.is_attended(status text) returns boolean language sql immutable
return status in ('PRESENT', 'LATE');

-- SessionHead asks the same in Java.
create function attendance.has_begun(begins_at timestamptz, now timestamptz) returns boolean language sql immutable
return begins_at <= now;

-- A session begins by the rundown, or when somebody who was there said that it began early.
create view attendance.beginning as
select s.id as session_id, least(s.starts_at, o.opened_at) as begins_at
from training.session s
left join session_opening o on o.session_id = s.id;

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

-- Trained by then is whoever attended at least one session of a training that is going on or was held. Every count of trained people,
-- and of institutions that they came from, is a count of these rows.
create function attendance.trained(now timestamptz)
returns table (participant_id uuid, training_id uuid, program_id uuid, fiscal_year integer, person_id uuid, institution_id uuid, sex text)
language sql stable
begin atomic
    select c.id, c.training_id, t.program_id, t.fiscal_year, c.person_id, c.institution_id, c.sex
    from participant.confirmed c
    join training.summary t on t.id = c.training_id
    where training.is_held(t.status)
      and exists (select 1 from attendance.attended(now) a where a.participant_id = c.id);
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

create or replace function training.trained(now timestamptz)
returns table (training_id uuid, program_id uuid, person_id uuid, sex text) language sql stable
begin atomic
    select t.training_id, t.program_id, t.person_id, t.sex from attendance.trained(now) t;
end;

create or replace view training.mark as
select session_id from attendance;

create or replace view training.trace as
select session_id from attendance
union all
select session_id from attendance_change;

create or replace view participant.marked as
select participant_id from attendance;
