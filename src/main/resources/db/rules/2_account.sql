-- By which name people know who did something.
create view account.summary as
select id, display_name as name
from account;

create or replace view audit.who as
select id, display_name as name
from account;
