-- TrainingStatus asks the same questions in Java; docs/states.md says what each status means.

create function training.is_public(status text) returns boolean language sql immutable
return status <> 'DRAFT';

-- Drafts are for staff.
create function training.is_visible(status text, staff boolean) returns boolean language sql immutable
return staff or training.is_public(status);

create function training.is_open(status text) returns boolean language sql immutable
return status in ('DRAFT', 'PUBLISHED', 'RUNNING');

create function training.is_announced(status text) returns boolean language sql immutable
return status = 'PUBLISHED';

create function training.is_running(status text) returns boolean language sql immutable
return status = 'RUNNING';

create function training.is_held(status text) returns boolean language sql immutable
return status in ('RUNNING', 'FINISHED');

-- Institutions that sent people may write their follow-up plans, and are waited for.
create function training.takes_plans(status text) returns boolean language sql immutable
return training.is_held(status);

create function training.is_cancelled(status text) returns boolean language sql immutable
return status = 'CANCELLED';

-- Lists show first what is held now, then what comes, then what was held, and at the end what was called off.
create function training.rank(status text) returns integer language sql immutable
return case status when 'RUNNING' then 1 when 'PUBLISHED' then 2 when 'DRAFT' then 2 when 'FINISHED' then 3 else 4 end;

-- Pelatihan KHA, Angkatan I; TrainingSummary writes it the same way.
create function training.heading(title text, batch text) returns text language sql immutable
return title || coalesce(', ' || batch, '');

-- What has not happened counts nowhere: a session counts from its end on.
create function training.is_over(ends_at timestamptz, now timestamptz) returns boolean language sql immutable
return ends_at <= now;

-- For lists of other features; the program is only looked at where its columns are asked for.
create view training.summary as
select t.id, t.title, t.batch, training.heading(t.title, t.batch) as heading, t.starts_on, t.ends_on, t.venue, t.quota, t.status,
       t.program_id, p.name as program, p.fiscal_year
from training t
left join program p on p.id = t.program_id;

create view training.session as
select id, training_id, title, starts_at, ends_at, lesson_hours
from training_session;

-- What was taught by then: sessions that are over, of trainings that are going on or were held. JP is the sum of their lesson hours.
create function training.held_session(now timestamptz)
returns table (session_id uuid, training_id uuid, program_id uuid, fiscal_year integer, lesson_hours integer) language sql stable
begin atomic
    select s.id, t.id, t.program_id, t.fiscal_year, s.lesson_hours
    from training.session s
    join training.summary t on t.id = s.training_id
    where training.is_held(t.status) and training.is_over(s.ends_at, now);
end;

-- target: people to be trained
create view training.program_summary as
select id, name, fiscal_year, target_participants as target
from program;

-- Asked of whoever enrols: the participants of a training, none where nobody is enrolled.
create view training.headcount as
select null::uuid as training_id, null::integer as men, null::integer as women
where false;

-- Asked of whoever enrols: one row for each place of a training that is taken.
create view training.place as
select null::uuid as training_id
where false;

-- Asked of whoever keeps attendance: one row for each participant who was trained by then.
create function training.trained(now timestamptz) returns table (training_id uuid) language sql stable
begin atomic
    select null::uuid where false;
end;

-- Asked of whoever keeps attendance: how many people, each counted once, the trainings of a program have trained by then; several rows, to be added up.
create function training.outcome(now timestamptz) returns table (program_id uuid, men integer, women integer) language sql stable
begin atomic
    select null::uuid, null::integer, null::integer where false;
end;

-- Asked of whoever keeps attendance: one row for each mark in a session.
create view training.mark as
select null::uuid as session_id
where false;

-- Asked of whoever keeps attendance: the sessions that were marked at any time, which must not be deleted.
create view training.trace as
select null::uuid as session_id
where false;

create or replace view khamodule.lesson as
select s.id as session_id, s.kha_module_id, s.training_id, s.title, s.starts_at, s.lesson_hours, training.heading(t.title, t.batch) as training
from training_session s
join training t on t.id = s.training_id
where training.is_public(t.status) and not training.is_cancelled(t.status);
