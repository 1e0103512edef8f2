-- JobStatus asks the same questions in Java.
create function job.is_open(status text) returns boolean language sql immutable
return status in ('QUEUED', 'RUNNING');

create function job.is_running(status text) returns boolean language sql immutable
return status = 'RUNNING';

-- Asked of whoever keeps accounts: for whom a job may work on this day.
create function job.owner(today date)
returns table (id uuid, name text, role text, institution_id uuid) language sql stable
begin atomic
    select null::uuid, null::text, null::text, null::uuid where false;
end;
