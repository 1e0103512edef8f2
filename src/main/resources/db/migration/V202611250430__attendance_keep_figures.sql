-- How many people were trained, where and when, and who: kept where marks are written, so that home and every list of them cost the same for a district and
-- for the country (docs/decisions/0014). Three tables, each told by the one before: who was trained in a training, since when somebody counts within a
-- training, a program, a year and so on, and what each moment added. What the first two must hold is said by views of their names with _recount;
-- KeptFiguresIntegrationTests compares all with a slow recount.
create table trained_participant (
    participant_id uuid        not null constraint trained_participant_pk primary key
                               constraint trained_participant_participant_fk references participant on delete cascade,
    training_id    uuid        not null,
    program_id     uuid        not null,
    fiscal_year    integer     not null,
    person_id      uuid        not null,
    institution_id uuid,
    since          timestamptz not null
);
comment on table trained_participant is 'Who was trained, kept by triggers: from since on, the end of the first session attended. Before that nothing has happened yet';

create table reached (
    within     uuid        not null,
    who        uuid        not null,
    since      timestamptz not null,
    name       text        collate indonesian,
    sex        text,
    adult_from date,
    constraint reached_pk primary key (within, who)
);
comment on table reached is 'Since when somebody counts as trained, once within a training, a program, a year, for an institution, and at all; kept by triggers';
comment on column reached.within is 'Id of a training, a program or an institution; of a year the id that ends in its digits; zero for all that ever was';
comment on column reached.who is 'A person, with copies of what lists go by; or, within a year, an institution, which has no sex';

create table figure (
    within       uuid        not null,
    at           timestamptz not null,
    men          integer     not null,
    women        integer     not null,
    institutions integer     not null,
    lesson_hours integer     not null,
    constraint figure_pk primary key (within, at) include (men, women, institutions, lesson_hours)
);
comment on table figure is 'What a moment, the end of a session, added to what is counted within; what has happened is what lies behind now';
comment on column figure.lesson_hours is 'JP of sessions that end then, of trainings that are going on or were held; within years alone';

insert into trained_participant
select l.participant_id, l.training_id, t.program_id, p.fiscal_year, x.person_id, l.institution_id, min(s.ends_at)
from listed_participant l
join participant x on x.id = l.participant_id
join training t on t.id = l.training_id
join program p on p.id = t.program_id
join attendance a on a.participant_id = l.participant_id
join training_session s on s.id = a.session_id
where l.status = 'CONFIRMED' and t.status in ('RUNNING', 'FINISHED') and a.status in ('PRESENT', 'LATE')
group by l.participant_id, l.training_id, t.program_id, p.fiscal_year, x.person_id, l.institution_id;

insert into reached (within, who, since, name, sex, adult_from)
select r.within, r.who, min(r.since), p.full_name, p.sex, p.adult_from
from (select w.within, t.person_id as who, t.since
      from trained_participant t
      cross join lateral (values (t.training_id), (t.program_id), (t.institution_id), (lpad(t.fiscal_year::text, 32, '0')::uuid),
                                 (uuid '00000000-0000-0000-0000-000000000000')) w (within)
      where w.within is not null
      union all
      select lpad(fiscal_year::text, 32, '0')::uuid, institution_id, since from trained_participant where institution_id is not null) r
left join person p on p.id = r.who
group by r.within, r.who, p.full_name, p.sex, p.adult_from;

insert into figure (within, at, men, women, institutions, lesson_hours)
select within, at, sum(men), sum(women), sum(institutions), sum(lesson_hours)
from (select within, since as at, coalesce(sex = 'MALE', false)::int as men, coalesce(sex = 'FEMALE', false)::int as women,
             (sex is null)::int as institutions, 0 as lesson_hours
      from reached
      union all
      select lpad(p.fiscal_year::text, 32, '0')::uuid, s.ends_at, 0, 0, 0, s.lesson_hours
      from training_session s
      join training t on t.id = s.training_id
      join program p on p.id = t.program_id
      where t.status in ('RUNNING', 'FINISHED') and s.lesson_hours <> 0) f
group by within, at;

create index trained_participant_person_ix on trained_participant (person_id) include (since, fiscal_year, program_id, training_id, institution_id);
create index trained_participant_institution_ix on trained_participant (institution_id, fiscal_year, since);
create index reached_name_ix on reached (within, name, who) include (since, sex, adult_from) where sex is not null;
create index reached_children_ix on reached (within, adult_from) include (since, sex) where adult_from is not null;
create index reached_who_ix on reached (who);

create function add_to_figures(steps figure[]) returns void language sql as
$$
    insert into figure as f (within, at, men, women, institutions, lesson_hours)
    select s.within, s.at, sum(s.men), sum(s.women), sum(s.institutions), sum(s.lesson_hours)
    from unnest(steps) s
    group by s.within, s.at
    having (sum(s.men), sum(s.women), sum(s.institutions), sum(s.lesson_hours)) <> (0, 0, 0, 0)
    order by s.within, s.at
    on conflict (within, at) do update
    set men = f.men + excluded.men, women = f.women + excluded.women, institutions = f.institutions + excluded.institutions,
        lesson_hours = f.lesson_hours + excluded.lesson_hours
$$;

-- Somebody of that sex, or an institution, who counts from then on; sign: 1 for what came, -1 for what is gone.
create function figure_step(within uuid, since timestamptz, sex text, sign integer) returns figure language sql immutable
return row (within, since, case when sex = 'MALE' then sign else 0 end, case when sex = 'FEMALE' then sign else 0 end,
            case when sex is null then sign else 0 end, 0)::figure;

-- Everything is held in one order, so that nobody waits for somebody who waits for him: trainings, participants, whom they reach, figures. Marks share their
-- training, and whoever changes it or its sessions has it alone: neither misses what the other does. Rows are made before they are held and told when they
-- are held: of two who reach an institution at the same time the second finds what the first did.
create function recount_reached(came trained_participant[], went trained_participant[], hours figure[]) returns void language plpgsql as
$$
declare
    withins uuid[];
    whos    uuid[];
    steps   figure[];
begin
    insert into reached (within, who, since, name, sex, adult_from)
    select distinct r.within, r.who, timestamptz 'infinity', l.name, l.sex, l.adult_from
    from unnest(came) c
    cross join lateral attendance.reach(c.training_id, c.program_id, c.fiscal_year, c.person_id, c.institution_id) r
    left join listed_participant l on l.participant_id = c.participant_id and r.is_person
    order by r.within, r.who
    on conflict do nothing;

    select array_agg(k.within), array_agg(k.who)
    into withins, whos
    from (select distinct r.within, r.who
          from unnest(came || went) c
          cross join lateral attendance.reach(c.training_id, c.program_id, c.fiscal_year, c.person_id, c.institution_id) r) k;
    perform 1 from reached r join unnest(withins, whos) k (within, who) on (r.within, r.who) = (k.within, k.who)
    order by r.within, r.who for update of r;

    with told as (
        select k.within, k.who, null::timestamptz as since, true as asked
        from unnest(withins, whos) k (within, who)
        union all
        select r.within, r.who, t.since, false
        from (select distinct person_id from unnest(came || went)) c
        join trained_participant t on t.person_id = c.person_id
        cross join lateral attendance.reach(t.training_id, t.program_id, t.fiscal_year, t.person_id, t.institution_id) r
        where r.is_person
        union all
        select attendance.year_scope(c.fiscal_year), c.institution_id,
               (select min(t.since) from trained_participant t where t.institution_id = c.institution_id and t.fiscal_year = c.fiscal_year), false
        from (select distinct institution_id, fiscal_year from unnest(came || went) where institution_id is not null) c),
    recounted as materialized (
        select r.within, r.who, r.sex, r.since as before, n.after
        from (select t.within, t.who, min(t.since) as after from told t group by t.within, t.who having bool_or(t.asked)) n
        join reached r on (r.within, r.who) = (n.within, n.who)),
    moved as (
        update reached r set since = n.after
        from recounted n where (r.within, r.who) = (n.within, n.who) and n.after <> n.before),
    gone as (
        delete from reached r using recounted n where (r.within, r.who) = (n.within, n.who) and n.after is null)
    select array_agg(s.step)
    into steps
    from recounted n
    cross join lateral (select figure_step(n.within, n.after, n.sex, 1) as step where n.after is not null
                        union all
                        select figure_step(n.within, n.before, n.sex, -1) where n.before < 'infinity') s
    where n.after is distinct from n.before;
    perform add_to_figures(steps || hours);
end
$$;

-- hours: what changes about JP at the same time
create function recount_trained(changed uuid[], hours figure[] default '{}') returns void language plpgsql as
$$
declare
    now_trained trained_participant[] := array(
        select row (n.*)::trained_participant from attendance.trained_participant_recount n where n.participant_id = any (changed));
    came trained_participant[] := array(
        select row (c.*)::trained_participant
        from (select * from unnest(now_trained) except select * from trained_participant t where t.participant_id = any (changed)) c);
    went trained_participant[] := array(
        select row (w.*)::trained_participant
        from (select * from trained_participant t where t.participant_id = any (changed) except select * from unnest(now_trained)) w);
begin
    if came || went <> '{}' then
        delete from trained_participant t using unnest(went) w where t.participant_id = w.participant_id;
        insert into trained_participant select * from unnest(came);
        perform recount_reached(came, went, hours);
    else
        perform add_to_figures(hours);
    end if;
end
$$;

create function recount_marked(changed uuid[]) returns void language plpgsql as
$$
begin
    perform 1 from training t where t.id in (select l.training_id from listed_participant l where l.participant_id = any (changed))
    order by t.id for share;
    perform 1 from listed_participant l where l.participant_id = any (changed) order by l.participant_id for no key update;
    perform recount_trained(changed);
end
$$;

create function figures_of_marks() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        perform recount_marked(array(select distinct participant_id from removed));
    else
        perform recount_marked(array(select distinct participant_id from added));
    end if;
    return null;
end
$$;
create trigger figures_insert after insert on attendance referencing new table as added
    for each statement execute function figures_of_marks();
create trigger figures_update after update on attendance referencing new table as added
    for each statement execute function figures_of_marks();
create trigger figures_delete after delete on attendance referencing old table as removed
    for each statement execute function figures_of_marks();

create function figures_of_participant() returns trigger language plpgsql as
$$
begin
    perform recount_marked(array[new.participant_id]);
    return null;
end
$$;
create trigger figures after update on listed_participant for each row
    when ((old.training_id, old.institution_id, old.status) is distinct from (new.training_id, new.institution_id, new.status))
    execute function figures_of_participant();

-- Fires after all participants of the person have their copies: named for that.
create function figures_of_name() returns trigger language plpgsql as
$$
begin
    perform 1 from reached r where r.who = new.id order by r.within for update;
    perform add_to_figures(array(
        select s.step
        from reached r
        cross join lateral (select figure_step(r.within, r.since, r.sex, -1) as step
                            union all
                            select figure_step(r.within, r.since, new.sex, 1)) s
        where r.who = new.id and r.sex <> new.sex));
    update reached r set name = new.full_name, sex = new.sex, adult_from = new.adult_from where r.who = new.id;
    return null;
end
$$;
create trigger named after update on person for each row
    when ((old.full_name, old.sex, old.adult_from) is distinct from (new.full_name, new.sex, new.adult_from))
    execute function figures_of_name();

-- Whom it changes is told by who was there; JP counts as soon as a training is held, whoever was there.
create function figures_of_session() returns trigger language plpgsql as
$$
declare
    its_training uuid := coalesce(new.training_id, old.training_id);
begin
    perform 1 from training t where t.id = its_training for no key update;
    perform recount_trained(array(select a.participant_id from attendance a where a.session_id = new.id), array(
        select row (attendance.year_scope(t.fiscal_year), s.ends_at, 0, 0, 0, s.hours)::figure
        from training.summary t
        cross join lateral (select old.ends_at, -old.lesson_hours where tg_op <> 'INSERT'
                            union all
                            select new.ends_at, new.lesson_hours where tg_op <> 'DELETE') s (ends_at, hours)
        where t.id = its_training and training.is_held(t.status)));
    return null;
end
$$;
create trigger figures after insert or delete on training_session for each row execute function figures_of_session();
create trigger figures_moved after update on training_session for each row
    when ((old.ends_at, old.lesson_hours) is distinct from (new.ends_at, new.lesson_hours))
    execute function figures_of_session();

create function figures_of_training() returns trigger language plpgsql as
$$
begin
    perform recount_trained(array(select l.participant_id from listed_participant l where l.training_id = new.id), array(
        select row (attendance.year_scope(p.fiscal_year), s.ends_at, 0, 0, 0, c.sign * s.lesson_hours)::figure
        from (select old.program_id, -1 where training.is_held(old.status)
              union all
              select new.program_id, 1 where training.is_held(new.status)) c (program_id, sign)
        join training.program_summary p on p.id = c.program_id
        join training_session s on s.training_id = new.id));
    return null;
end
$$;
create trigger figures after update on training for each row
    when ((old.program_id, old.status) is distinct from (new.program_id, new.status))
    execute function figures_of_training();

create function figures_of_program() returns trigger language plpgsql as
$$
begin
    perform 1 from training t where t.program_id = new.id order by t.id for no key update;
    perform recount_trained(array(select t.participant_id from trained_participant t where t.program_id = new.id), array(
        select row (attendance.year_scope(c.fiscal_year), s.ends_at, 0, 0, 0, c.sign * s.lesson_hours)::figure
        from training t
        join training_session s on s.training_id = t.id
        cross join (values (old.fiscal_year, -1), (new.fiscal_year, 1)) c (fiscal_year, sign)
        where t.program_id = new.id and training.is_held(t.status)));
    return null;
end
$$;
create trigger figures after update on program for each row
    when (old.fiscal_year <> new.fiscal_year)
    execute function figures_of_program();
