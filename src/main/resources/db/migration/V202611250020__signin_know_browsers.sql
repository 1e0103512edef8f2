create table known_browser (
    token_hash text        not null,
    account_id uuid        not null constraint known_browser_account_fk references account,
    seen_at    timestamptz not null,
    constraint known_browser_pk primary key (token_hash, account_id)
);
create index known_browser_account_ix on known_browser (account_id);
comment on table known_browser is 'Browsers in which an account has signed in, by the SHA-256 of their cookie: what strangers try makes no log-in from there wait';
comment on table login_delay is 'From when on the next log-in, code or password may be looked at, by who tries what from where; for all instances alike';
comment on column login_delay.failures is 'Attempts since the last hour without one, where waits grow with them; 0 where they do not';
