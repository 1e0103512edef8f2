-- CorrectionStatus asks the same question in Java.
create function privacy.is_open(status text) returns boolean language sql immutable
return status = 'OPEN';

-- 3×24 hours from receipt (UU 27/2022 art. 30); CorrectionRequest counts the same.
create function privacy.due_at(received_at timestamptz) returns timestamptz language sql stable
return received_at + interval '72 hours';

create view privacy.open_request as
select id, person_id, privacy.due_at(received_at) as due_at
from correction_request
where privacy.is_open(status);
