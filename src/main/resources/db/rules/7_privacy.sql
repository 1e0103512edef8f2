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

-- Among those that are open what waits longest comes first, among those that were answered the latest.
create function privacy.turn(status text, received_at timestamptz) returns interval language sql immutable
return case when privacy.is_open(status) then received_at - timestamptz '2000-01-01 00:00Z' else timestamptz '2000-01-01 00:00Z' - received_at end;
