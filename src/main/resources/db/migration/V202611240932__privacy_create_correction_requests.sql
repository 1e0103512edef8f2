create table correction_request (
    id          uuid        not null constraint correction_request_pk primary key,
    person_id   uuid        not null constraint correction_request_person_fk references person,
    channel     text        not null constraint correction_request_channel_ck check (channel in ('IN_PERSON', 'LETTER', 'MESSAGE', 'CALL')),
    received_at timestamptz not null,
    concern     text        not null,
    wanted      text,
    entered_by  uuid        not null constraint correction_request_entered_account_fk references account,
    status      text        not null constraint correction_request_status_ck check (status in ('OPEN', 'RESOLVED', 'REFUSED')),
    answer      text,
    decided_at  timestamptz,
    decided_by  uuid        constraint correction_request_decided_account_fk references account,
    version     integer     not null,
    constraint correction_request_decision_ck check ((status = 'OPEN') = (decided_at is null) and (status = 'OPEN') = (decided_by is null))
);
create index correction_request_person_ix on correction_request (person_id);
create index correction_request_open_ix on correction_request (received_at) where status = 'OPEN';
comment on table correction_request is 'Somebody says that what is on record about them is wrong; to be answered within 3×24 hours of receipt (UU 27/2022 art. 30)';
-- A part of the person: their history shows it, and forgetting the person forgets it.
create trigger audit after insert or update or delete on correction_request for each row execute function audit_change('person', 'person_id');
