create table attendance (
    session_id     uuid        not null constraint attendance_session_fk references training_session,
    participant_id uuid        not null constraint attendance_participant_fk references participant,
    status         text        not null constraint attendance_status_ck check (status in ('PRESENT', 'LATE', 'EXCUSED', 'SICK', 'ABSENT')),
    marked_at      timestamptz not null,
    marked_by      uuid        not null constraint attendance_account_fk references account,
    version        integer     not null,
    constraint attendance_pk primary key (session_id, participant_id)
);
create index attendance_participant_ix on attendance (participant_id);
comment on table attendance is 'One record for a participant and a session: the offices keep one sheet for each session';

create table attendance_change (
    id             bigint      generated always as identity constraint attendance_change_pk primary key,
    batch          uuid        not null,
    session_id     uuid        not null constraint attendance_change_session_fk references training_session,
    participant_id uuid        not null constraint attendance_change_participant_fk references participant,
    old_status     text,
    new_status     text,
    changed_at     timestamptz not null,
    changed_by     uuid        not null constraint attendance_change_account_fk references account,
    undone         boolean     not null default false
);
create index attendance_change_batch_ix on attendance_change (batch);
create index attendance_change_session_ix on attendance_change (session_id, id);
comment on table attendance_change is 'Every mark that was set, changed or taken back; one click is one batch, which undo reverses';
