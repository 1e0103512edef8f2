-- Drs. H. Ahmad Fauzi, M.Si.; PersonName writes it the same way. Lists are sorted by the name without titles.
create function person.label(title_before text, full_name text, title_after text) returns text language sql stable
return concat_ws(' ', title_before, full_name) || coalesce(', ' || title_after, '');

-- Somebody under 18 on that day. Months of birth are on record of children only, so whoever has none is grown up.
create function person.is_child(adult_from date, day date) returns boolean language sql immutable
return adult_from is not null and adult_from > day;

-- A child is reached through the guardian: the number is shown nowhere but in the form that changes it.
create function person.shown_phone(phone text, adult_from date, day date) returns text language sql immutable
return case when not person.is_child(adult_from, day) then phone end;

create view person.summary as
select id, title_before, full_name, title_after, person.label(title_before, full_name, title_after) as label,
       sex, phone, nip, adult_from
from person;

-- All that is held about somebody: for the copy they may ask for, and for erasing it in time.
create view person.record as
select id, title_before, full_name, title_after, sex, phone, nip, institution_id, position, adult_from,
       recorded_on, anonymised_at, version
from person;

-- On that day; a first day that nobody knows was long ago, and whoever has no last day is still there.
create function person.is_in_post(since date, until date, day date) returns boolean language sql immutable
return coalesce(since <= day, true) and coalesce(until >= day, true);

create view person.post as
select id, person_id, number, institution_id, position, since, until
from post;

-- Asked of whoever keeps attendance: each training that somebody was trained in by then, and for which institution they were there.
create function person.trained(now timestamptz)
returns table (person_id uuid, training_id uuid, program_id uuid, fiscal_year integer, institution_id uuid) language sql stable
begin atomic
    select null::uuid, null::uuid, null::uuid, null::integer, null::uuid where false;
end;

-- Asked of whoever keeps attendance: each training that somebody was enrolled in, with JP of its sessions that are over by then, and JP attended of these.
create function person.enrolment(now timestamptz)
returns table (person_id uuid, training_id uuid, heading text, starts_on date, ends_on date, institution text, "position" text,
               holds_place boolean, over_hours bigint, attended_hours bigint) language sql stable
begin atomic
    select null::uuid, null::uuid, null, null::date, null::date, null, null, null::boolean, null::bigint, null::bigint where false;
end;
