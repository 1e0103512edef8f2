-- Lists and counts of plans go by the year of their program and by what is due first among their actions. So that they cost the same for a district and for
-- the country, triggers keep a copy beside the plan; ListedPlansIntegrationTests compares it with a recount.
create table listed_plan (
    plan_id        uuid not null constraint listed_plan_pk primary key
                   constraint listed_plan_plan_fk references follow_up_plan on delete cascade,
    training_id    uuid not null,
    institution_id uuid not null,
    fiscal_year    integer not null,
    status         text not null,
    submitted_at   timestamptz,
    next_due       date
);
comment on table listed_plan is 'What lists of plans are sorted, narrowed and counted by: copies from plan, actions and program, kept by triggers';
comment on column listed_plan.next_due is 'When the first of its actions is due that is not reported done';

insert into listed_plan (plan_id, training_id, institution_id, fiscal_year, status, submitted_at, next_due)
select f.id, f.training_id, f.institution_id, p.fiscal_year, f.status, f.submitted_at,
       (select min(a.due_on) from follow_up_action a where a.plan_id = f.id and a.completed_on is null)
from follow_up_plan f
join training t on t.id = f.training_id
join program p on p.id = t.program_id;

-- The most urgent first, as followup.rank says, whose text stands in the query; and what was handed in longest ago.
drop index follow_up_plan_urgent_ix;
drop index follow_up_plan_submitted_ix;
create index listed_plan_urgent_ix on listed_plan (
    (array_position(array['SUBMITTED', 'RETURNED', 'DRAFT', 'ACCEPTED'], status)), (coalesce(submitted_at, 'infinity')), plan_id)
    include (status, submitted_at, institution_id, training_id, fiscal_year, next_due);
create index listed_plan_submitted_ix on listed_plan ((coalesce(submitted_at, 'infinity')), plan_id)
    include (status, submitted_at, institution_id, training_id, fiscal_year, next_due);
create index listed_plan_year_ix on listed_plan (fiscal_year, status);
create index listed_plan_due_ix on listed_plan (status, next_due);
create index listed_plan_training_ix on listed_plan (training_id);
create index listed_plan_institution_ix on listed_plan (institution_id, status);

-- The plan is held, and its training shared: whoever writes in it or gives the training to another program meanwhile waits, and then finds the copy.
create function list_plan(changed uuid) returns void language plpgsql as
$$
begin
    perform 1 from follow_up_plan f where f.id = changed for no key update;
    perform 1 from training t join follow_up_plan f on f.training_id = t.id where f.id = changed for share of t;
    insert into listed_plan (plan_id, training_id, institution_id, fiscal_year, status, submitted_at, next_due)
    select f.id, f.training_id, f.institution_id, t.fiscal_year, f.status, f.submitted_at,
           (select min(a.due_on) from follow_up_action a where a.plan_id = f.id and not followup.is_done(a.completed_on))
    from follow_up_plan f join training.summary t on t.id = f.training_id
    where f.id = changed
    on conflict (plan_id) do update
    set training_id = excluded.training_id, institution_id = excluded.institution_id, fiscal_year = excluded.fiscal_year,
        status = excluded.status, submitted_at = excluded.submitted_at, next_due = excluded.next_due;
end
$$;

create function list_plan_itself() returns trigger language plpgsql as
$$
begin
    perform list_plan(new.id);
    return null;
end
$$;
create trigger listed after insert or update on follow_up_plan for each row execute function list_plan_itself();

create function list_plan_of_action() returns trigger language plpgsql as
$$
begin
    perform list_plan(coalesce(new.plan_id, old.plan_id));
    return null;
end
$$;
create trigger listed after insert or delete or update of plan_id, due_on, completed_on on follow_up_action
    for each row execute function list_plan_of_action();

create function list_plans_of_training() returns trigger language plpgsql as
$$
begin
    update listed_plan l set fiscal_year = t.fiscal_year from training.summary t where t.id = new.id and l.training_id = new.id;
    return null;
end
$$;
create trigger listed after update on training for each row
    when (old.program_id <> new.program_id)
    execute function list_plans_of_training();

create function list_plans_of_program() returns trigger language plpgsql as
$$
begin
    perform 1 from training t where t.program_id = new.id order by t.id for no key update;
    update listed_plan l set fiscal_year = new.fiscal_year from training t where t.program_id = new.id and l.training_id = t.id;
    return null;
end
$$;
create trigger listed after update on program for each row
    when (old.fiscal_year <> new.fiscal_year)
    execute function list_plans_of_program();
