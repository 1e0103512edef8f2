-- By which name people know who did something.
create view account.summary as
select id, display_name as name
from account;

create or replace view audit.who as
select id, display_name as name
from account;

-- Whoever may be signed in, as signing in must know them.
create view account.viewer as
select id, username, phone, display_name, role, institution_id, active, valid_from, valid_until,
       second_factor_at is not null as has_second_factor, language
from account;

-- Whoever may be signed in, too, as AccountSummary says it.
create or replace function job.owner(today date)
returns table (id uuid, name text, role text, institution_id uuid) language sql stable
begin atomic
    select a.id, a.display_name, a.role, a.institution_id
    from account a
    where a.active and coalesce(today >= a.valid_from, true) and coalesce(today <= a.valid_until, true);
end;
