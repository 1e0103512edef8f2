-- How many are marked how in a session, so that the answer to one mark costs the same for 40 participants and for 4,000. A statement counts once, when all its
-- marks are written, and in one order: whoever waits for these rows holds nothing that others want. SessionTalliesIntegrationTests compares them with a recount.
create table session_tally (
    session_id uuid    not null constraint session_tally_session_fk references training_session on delete cascade,
    status     text    not null,
    sex        text    not null,
    people     integer not null,
    constraint session_tally_pk primary key (session_id, status, sex)
);
comment on table session_tally is 'Marks of confirmed participants, by session, kept by triggers; none where there is no row';

-- The participants are held first: whoever cancels one meanwhile waits, and then finds the mark; whoever has done so is seen by what counts after that.
create function tally_added() returns trigger language plpgsql as
$$
begin
    perform 1 from listed_participant l where l.participant_id in (select participant_id from added)
    order by l.participant_id for share;
    insert into session_tally as t (session_id, status, sex, people)
    select a.session_id, a.status, l.sex, count(*)
    from added a join listed_participant l on l.participant_id = a.participant_id
    where participant.is_confirmed(l.status)
    group by a.session_id, a.status, l.sex
    order by a.session_id, a.status, l.sex
    on conflict (session_id, status, sex) do update set people = t.people + excluded.people;
    return null;
end
$$;

create function tally_removed() returns trigger language plpgsql as
$$
begin
    perform 1 from listed_participant l where l.participant_id in (select participant_id from removed)
    order by l.participant_id for share;
    insert into session_tally as t (session_id, status, sex, people)
    select r.session_id, r.status, l.sex, -count(*)
    from removed r join listed_participant l on l.participant_id = r.participant_id
    where participant.is_confirmed(l.status)
    group by r.session_id, r.status, l.sex
    order by r.session_id, r.status, l.sex
    on conflict (session_id, status, sex) do update set people = t.people + excluded.people;
    return null;
end
$$;

create function tally_changed() returns trigger language plpgsql as
$$
begin
    perform 1 from listed_participant l where l.participant_id in (select participant_id from added)
    order by l.participant_id for share;
    insert into session_tally as t (session_id, status, sex, people)
    select c.session_id, c.status, l.sex, sum(c.people)
    from (select session_id, participant_id, status, 1 as people from added
          union all
          select session_id, participant_id, status, -1 from removed) c
    join listed_participant l on l.participant_id = c.participant_id
    where participant.is_confirmed(l.status)
    group by c.session_id, c.status, l.sex
    having sum(c.people) <> 0
    order by c.session_id, c.status, l.sex
    on conflict (session_id, status, sex) do update set people = t.people + excluded.people;
    return null;
end
$$;

-- A participant who is cancelled or comes back, or whose sex was noted wrongly, takes the marks along.
create function tally_participant() returns trigger language plpgsql as
$$
begin
    insert into session_tally as t (session_id, status, sex, people)
    select a.session_id, a.status, c.sex, sum(c.people)
    from attendance a
    cross join (select old.sex, -1 as people where participant.is_confirmed(old.status)
                union all
                select new.sex, 1 where participant.is_confirmed(new.status)) c
    where a.participant_id = new.participant_id
    group by a.session_id, a.status, c.sex
    having sum(c.people) <> 0
    order by a.session_id, a.status, c.sex
    on conflict (session_id, status, sex) do update set people = t.people + excluded.people;
    return null;
end
$$;

insert into session_tally (session_id, status, sex, people)
select a.session_id, a.status, l.sex, count(*)
from attendance a join listed_participant l on l.participant_id = a.participant_id
where l.status = 'CONFIRMED'
group by a.session_id, a.status, l.sex;

create trigger tallied_insert after insert on attendance referencing new table as added
    for each statement execute function tally_added();
create trigger tallied_delete after delete on attendance referencing old table as removed
    for each statement execute function tally_removed();
create trigger tallied_update after update on attendance referencing old table as removed new table as added
    for each statement execute function tally_changed();
create trigger tallied after update on listed_participant for each row
    when ((old.status, old.sex) is distinct from (new.status, new.sex))
    execute function tally_participant();
