create table program (
    id                  uuid    not null constraint program_pk primary key,
    name                text    collate indonesian not null,
    fiscal_year         integer not null constraint program_fiscal_year_ck check (fiscal_year between 2000 and 2100),
    budget_source       text    not null,
    target_participants integer constraint program_target_ck check (target_participants > 0),
    version             integer not null
);
create unique index program_name_uk on program (fiscal_year, lower(name));

create table training (
    id         uuid    not null constraint training_pk primary key,
    program_id uuid    not null constraint training_program_fk references program,
    title      text    collate indonesian not null,
    batch      text,
    starts_on  date    not null,
    ends_on    date    not null,
    venue      text    not null,
    organiser  text    not null,
    partners   text,
    quota      integer constraint training_quota_ck check (quota > 0),
    status     text    not null constraint training_status_ck check (status in ('DRAFT', 'PUBLISHED', 'RUNNING', 'FINISHED', 'CANCELLED')),
    version    integer not null,
    constraint training_period_ck check (ends_on >= starts_on)
);
create index training_program_ix on training (program_id);
create index training_starts_ix on training (starts_on, id);
create index training_title_trgm_ix on training using gin (title gin_trgm_ops);
comment on column training.batch is 'Angkatan or kelas of a training that is held several times';

create table training_status_change (
    id          uuid        not null constraint training_status_change_pk primary key,
    training_id uuid        not null constraint training_status_change_training_fk references training,
    status      text        not null,
    reason      text,
    changed_at  timestamptz not null,
    changed_by  uuid        not null constraint training_status_change_account_fk references account
);
create index training_status_change_training_ix on training_status_change (training_id, changed_at);
comment on table training_status_change is 'Who brought a training into which state, when, and why if it was cancelled';

create table training_session (
    id           uuid        not null constraint training_session_pk primary key,
    training_id  uuid        not null constraint training_session_training_fk references training,
    title        text        not null,
    kha_module_id uuid       constraint training_session_module_fk references kha_module,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    lesson_hours integer     not null constraint training_session_lesson_hours_ck check (lesson_hours between 0 and 12),
    version      integer     not null,
    constraint training_session_period_ck check (ends_at > starts_at)
);
create index training_session_training_ix on training_session (training_id, starts_at);
comment on column training_session.lesson_hours is 'JP of 45 minutes; 0 for an opening or a break';

create table training_session_speaker (
    session_id  uuid    not null constraint training_session_speaker_session_fk references training_session on delete cascade,
    position    integer not null,
    name        text    not null,
    affiliation text,
    constraint training_session_speaker_pk primary key (session_id, position)
);
