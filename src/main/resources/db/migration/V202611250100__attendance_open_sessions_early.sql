create table session_opening (
    session_id uuid        not null constraint session_opening_pk primary key
                           constraint session_opening_session_fk references training_session on delete cascade,
    opened_at  timestamptz not null,
    opened_by  uuid        not null constraint session_opening_account_fk references account
);
comment on table session_opening is 'Somebody said that a session began before the time of the rundown, so that marks are taken from then on';
create trigger audit after insert or update or delete on session_opening for each row execute function audit_change('training_session', 'session_id');
