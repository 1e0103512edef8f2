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
