-- Work that takes longer than a page. The portal writes these rows; the table below them only says whose turn it is.
create table job (
    id         uuid        not null constraint job_pk primary key,
    kind       text        not null,
    owner_id   uuid        not null constraint job_owner_fk references account,
    language   text        not null,
    parameters jsonb       not null,
    status     text        not null constraint job_status_ck check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    run        integer     not null default 0,
    crashes    integer     not null default 0,
    done       bigint      not null default 0,
    total      bigint,
    file_name  text,
    file_type  text,
    file_size  bigint,
    problem    text,
    incident   text,
    asked_at   timestamptz not null,
    started_at timestamptz,
    ended_at   timestamptz,
    expires_at timestamptz,
    constraint job_ended_ck check ((status in ('QUEUED', 'RUNNING')) = (ended_at is null) and (ended_at is null) = (expires_at is null))
);
create unique index job_same_ux on job (owner_id, kind, md5(parameters::text)) where status in ('QUEUED', 'RUNNING');
create index job_owner_ix on job (owner_id, asked_at, id);
create index job_expires_ix on job (expires_at);
comment on table job is 'Work in the background: who asked for what, how far it is, and what came of it; kept for a day after its end';
comment on column job.run is 'Counts how often it was taken up; whoever holds an older number has lost it';
comment on column job.crashes is 'How often in a row it was left without an end and without getting further';
comment on column job.done is 'Of the total; what is told so with the work itself is not done again after a crash';
comment on column job.problem is 'Key of the message that says why it failed';
comment on column job.incident is 'Number under which the log of the portal tells of the failure';

-- In pieces, so that neither the portal nor the database ever holds a whole file in memory.
create table job_file_piece (
    job_id  uuid    not null constraint job_file_piece_job_fk references job on delete cascade,
    run     integer not null,
    place   integer not null,
    content bytea   not null,
    constraint job_file_piece_pk primary key (job_id, run, place)
);
alter table job_file_piece alter column content set storage external;
comment on table job_file_piece is 'The file that a job has made';

-- As db-scheduler asks for it, by the name it gives it.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_ix on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_ix on scheduled_tasks (last_heartbeat);
comment on table scheduled_tasks is 'What is to be run when, by whichever instance comes first; its clock is that of the machines';
