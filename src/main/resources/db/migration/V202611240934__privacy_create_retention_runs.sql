create table retention_run (
    id          uuid        not null constraint retention_run_pk primary key,
    approved_at timestamptz not null,
    approved_by uuid        not null constraint retention_run_account_fk references account,
    anonymised  integer     not null,
    phones      integer     not null,
    nips        integer     not null,
    skipped     integer     not null
);
create index retention_run_approved_ix on retention_run (approved_at);
comment on table retention_run is 'What admins approved to be erased; without names, which the log of that moment has none of either';
comment on column retention_run.skipped is 'People whose data changed between the report and the approval';
create trigger audit after insert or update or delete on retention_run for each row execute function audit_change('retention_run', 'id');
