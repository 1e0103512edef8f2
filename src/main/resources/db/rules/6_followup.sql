-- PlanStatus asks the same questions of a status in Java; due and overdue are asked here alone.

create function followup.is_waiting(status text) returns boolean language sql immutable
return status = 'SUBMITTED';

create function followup.is_returned(status text) returns boolean language sql immutable
return status = 'RETURNED';

create function followup.is_accepted(status text) returns boolean language sql immutable
return status = 'ACCEPTED';

create function followup.is_handed_in(status text) returns boolean language sql immutable
return status in ('SUBMITTED', 'ACCEPTED');

-- The most urgent first: what waits for a review, then what went back, then drafts, then what is settled.
create function followup.rank(status text) returns integer language sql immutable
return array_position(array['SUBMITTED', 'RETURNED', 'DRAFT', 'ACCEPTED'], status);

-- Whose plan: staff reach all, an institution its own, leadership what was handed in.
create function followup.is_within_reach(institution_id uuid, status text, staff boolean, leader boolean, own uuid) returns boolean
language sql immutable
return staff or institution_id = own or leader and followup.is_handed_in(status);

create function followup.is_done(completed_on date) returns boolean language sql immutable
return completed_on is not null;

-- What was promised, is due by that day, and is not reported done.
create function followup.is_due(status text, completed_on date, due_on date, day date) returns boolean language sql immutable
return followup.is_accepted(status) and not followup.is_done(completed_on) and due_on <= day;

-- A promise is late from the day after it was due.
create function followup.is_overdue(status text, completed_on date, due_on date, day date) returns boolean language sql immutable
return followup.is_due(status, completed_on, due_on, day - 1);

-- next_due: when the first of its actions is due that is not reported done
create view followup.plan as
select f.plan_id as id, f.training_id, f.institution_id, f.status, f.submitted_at, f.next_due, i.name as institution, t.heading as training,
       t.starts_on, f.fiscal_year
from listed_plan f
left join institution.summary i on i.id = f.institution_id
left join training.summary t on t.id = f.training_id;

create view followup.action as
select a.id, a.plan_id, f.institution_id, f.status as plan_status, a.activity, a.due_on, a.completed_on
from follow_up_action a
join follow_up_plan f on f.id = a.plan_id;

create view followup.review as
select v.id, v.plan_id, v.decision, v.reason, v.decided_at, c.name as decided_by
from follow_up_review v
left join account.summary c on c.id = v.decided_by;

-- The plans that are waited for: of institutions that sent people to a training and have begun none.
create view followup.expected as
select t.id as training_id, c.institution_id, t.heading, t.starts_on, t.ends_on, count(*) as people
from participant.confirmed c
join training.summary t on t.id = c.training_id
where training.takes_plans(t.status)
  and not exists (select from follow_up_plan f where f.training_id = t.id and f.institution_id = c.institution_id)
group by t.id, c.institution_id, t.heading, t.starts_on, t.ends_on;
