-- The counts of all trainings of a person are taken in one order before any is changed: of two people in the same trainings whose sex is corrected at once,
-- one correction waits for the other, and neither locks the other out.
create or replace function list_participants_of_person() returns trigger language plpgsql as
$$
begin
    if old.sex <> new.sex then
        perform 1 from participant_headcount h
        where h.training_id in (select x.training_id from participant x where x.person_id = new.id)
        order by h.training_id for no key update;
    end if;
    update listed_participant l
    set name = new.full_name, sex = new.sex, adult_from = new.adult_from
    from participant x
    where x.person_id = new.id and l.participant_id = x.id;
    return null;
end
$$;
