-- Lists, rosters and counts of a training go by the name and sex of its participants, which stand with the person. So that they cost the same for 40
-- participants and for 4,000, triggers keep a copy beside the training, in the order of names; ListedParticipantsIntegrationTests compares it with a recount.
create table listed_participant (
    participant_id uuid not null constraint listed_participant_pk primary key
                   constraint listed_participant_participant_fk references participant on delete cascade,
    training_id    uuid not null,
    name           text collate indonesian not null,
    sex            text not null,
    adult_from     date,
    institution_id uuid,
    status         text not null
);
create index listed_participant_name_ix on listed_participant (training_id, name, participant_id)
    include (sex, adult_from, institution_id, status);
comment on table listed_participant is 'What lists of participants are sorted, narrowed and counted by: copies from participant and person, kept by triggers';

create table participant_headcount (
    training_id uuid    not null constraint participant_headcount_pk primary key
                constraint participant_headcount_training_fk references training on delete cascade,
    men         integer not null,
    women       integer not null
);
comment on table participant_headcount is 'Confirmed participants of a training, kept by a trigger';

-- The person is held until the transaction ends: whoever renames it meanwhile finds the copy.
create function list_participant() returns trigger language plpgsql as
$$
begin
    insert into listed_participant (participant_id, training_id, name, sex, adult_from, institution_id, status)
    select new.id, new.training_id, p.full_name, p.sex, p.adult_from, new.institution_id, new.status
    from person p where p.id = new.person_id
    for share
    on conflict (participant_id) do update
    set training_id = excluded.training_id, name = excluded.name, sex = excluded.sex, adult_from = excluded.adult_from,
        institution_id = excluded.institution_id, status = excluded.status;
    return null;
end
$$;
create trigger listed after insert or update on participant for each row execute function list_participant();

create function list_participants_of_person() returns trigger language plpgsql as
$$
begin
    update listed_participant l
    set name = new.full_name, sex = new.sex, adult_from = new.adult_from
    from participant x
    where x.person_id = new.id and l.participant_id = x.id;
    return null;
end
$$;
create trigger listed after update on person for each row
    when ((old.full_name, old.sex, old.adult_from) is distinct from (new.full_name, new.sex, new.adult_from))
    execute function list_participants_of_person();

create function count_participants() returns trigger language plpgsql as
$$
begin
    if tg_op <> 'INSERT' and participant.is_confirmed(old.status) then
        update participant_headcount h
        set men = h.men - (old.sex = 'MALE')::int, women = h.women - (old.sex = 'FEMALE')::int
        where h.training_id = old.training_id;
    end if;
    if tg_op <> 'DELETE' and participant.is_confirmed(new.status) then
        insert into participant_headcount as h (training_id, men, women)
        values (new.training_id, (new.sex = 'MALE')::int, (new.sex = 'FEMALE')::int)
        on conflict (training_id) do update set men = h.men + excluded.men, women = h.women + excluded.women;
    end if;
    return null;
end
$$;

insert into listed_participant (participant_id, training_id, name, sex, adult_from, institution_id, status)
select x.id, x.training_id, p.full_name, p.sex, p.adult_from, x.institution_id, x.status
from participant x join person p on p.id = x.person_id;

insert into participant_headcount (training_id, men, women)
select training_id, count(*) filter (where sex = 'MALE'), count(*) filter (where sex = 'FEMALE')
from listed_participant where status = 'CONFIRMED'
group by training_id;

-- who was enrolled last
create index participant_latest_ix on participant (training_id, enrolled_at desc);

create trigger counted after insert or delete or update of training_id, sex, status on listed_participant
    for each row execute function count_participants();
