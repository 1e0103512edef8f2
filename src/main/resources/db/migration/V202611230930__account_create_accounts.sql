create table account (
    id             uuid        not null constraint account_pk primary key,
    username       text        not null,
    phone          text,
    display_name   text collate indonesian not null,
    password_hash  text        not null,
    role           text        not null constraint account_role_ck check (role in ('ADMIN', 'STAFF', 'TASK_FORCE', 'LEADER')),
    institution_id uuid,
    active         boolean     not null default true,
    created_at     timestamptz not null,
    version        integer     not null,
    constraint account_username_ck check (username = lower(username)),
    constraint account_username_uk unique (username),
    constraint account_phone_uk unique (phone),
    constraint account_task_force_ck check ((role = 'TASK_FORCE') = (institution_id is not null))
);
comment on table account is 'Who may sign in; a Gugus Tugas member always acts for one institution';

create table first_admin_link (
    token_hash text        not null constraint first_admin_link_pk primary key,
    expires_at timestamptz not null
);
comment on table first_admin_link is 'Set-up links of an empty portal, by the SHA-256 of their token; a link is deleted when used';
