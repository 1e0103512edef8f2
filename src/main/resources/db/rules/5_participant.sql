-- ParticipantStatus asks the same questions in Java. Counts that are kept in tables (participant_headcount, session_tally) are made with these: whoever
-- changes an answer counts them anew in a migration.

create function participant.is_confirmed(status text) returns boolean language sql immutable
return status = 'CONFIRMED';

create function participant.holds_place(status text) returns boolean language sql immutable
return status <> 'CANCELLED';

-- Who is named to a viewer: those within reach, and children to nobody but staff.
create function participant.is_named_to(institution_id uuid, adult_from date, staff boolean, own uuid, day date) returns boolean
language sql immutable
return institution.is_within_reach(institution_id, own) and (staff or not person.is_child(adult_from, day));

-- Whoever stands on the roster and in the count of participants; lists go by full_name and id. Person and institution are only looked at where their
-- columns are asked for: names and sex stand beside the training.
create view participant.confirmed as
select l.participant_id as id, l.training_id, x.person_id, l.institution_id, x.position, i.name as institution,
       l.name as full_name, p.label, l.sex, p.phone, p.nip, l.adult_from
from listed_participant l
left join participant x on x.id = l.participant_id
left join person.summary p on p.id = x.person_id
left join institution.summary i on i.id = l.institution_id
where participant.is_confirmed(l.status);

create view participant.headcount as
select training_id, men, women
from participant_headcount;

create view participant.enrolment as
select id, training_id, person_id, institution_id, position, status, enrolled_at, participant.holds_place(status) as holds_place
from participant;

create view participant.consent as
select id, participant_id, person_id, guardian_name, relation, file_id, received_at
from guardian_consent;

-- Asked of whoever keeps attendance: participants that have a mark.
create view participant.marked as
select null::uuid as participant_id
where false;

create or replace view training.place as
select training_id
from listed_participant
where participant.holds_place(status);

create or replace view training.headcount as
select training_id, men, women
from participant_headcount;
