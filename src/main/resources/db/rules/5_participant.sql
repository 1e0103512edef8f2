-- ParticipantStatus asks the same questions in Java.

create function participant.is_confirmed(status text) returns boolean language sql immutable
return status = 'CONFIRMED';

create function participant.holds_place(status text) returns boolean language sql immutable
return status <> 'CANCELLED';

-- Who is named to a viewer: those within reach, and children to nobody but staff.
create function participant.is_named_to(institution_id uuid, adult_from date, staff boolean, own uuid, day date) returns boolean
language sql immutable
return institution.is_within_reach(institution_id, own) and (staff or not person.is_child(adult_from, day));

-- Whoever stands on the roster and in the count of participants. Person and institution are only looked at where their columns are asked for.
create view participant.confirmed as
select x.id, x.training_id, x.person_id, x.institution_id, x.position, i.name as institution,
       p.full_name, p.label, p.sex, p.phone, p.nip, p.adult_from
from participant x
left join person.summary p on p.id = x.person_id
left join institution.summary i on i.id = x.institution_id
where participant.is_confirmed(x.status);

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
from participant
where participant.holds_place(status);

create or replace view training.enrolled as
select training_id, sex
from participant.confirmed;
