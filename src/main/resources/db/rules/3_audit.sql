create view audit.entry as
select id, at, action, record_type, record_id, changes
from audit_entry;
