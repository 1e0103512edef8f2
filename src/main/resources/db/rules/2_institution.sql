-- InstitutionStatus asks the same question in Java.
create function institution.is_active(status text) returns boolean language sql immutable
return status = 'ACTIVE';

-- Whoever acts for one institution, the task force, reaches what is of that one; all others have no own one, and no such bounds.
create function institution.is_within_reach(institution_id uuid, own uuid) returns boolean language sql immutable
return own is null or institution_id = own;

create view institution.summary as
select id, name, type
from institution;

-- Which questions of the newest edition of the KLA instrument trained people of an institution count for.
create view institution.answers as
select i.id as institution_id, x.question_id
from institution i
join institution_type_question x on x.type = i.type
join indicator.question q on q.id = x.question_id
where q.edition = (select max(edition) from indicator.question);

-- Asked of whoever keeps attendance: each institution, and the fiscal year, that somebody was trained for by then.
create function institution.reached(now timestamptz) returns table (institution_id uuid, fiscal_year integer) language sql stable
begin atomic
    select null::uuid, null::integer where false;
end;
