-- An account exists before its owner has a password: an admin hands over a link, by which the owner chooses one.
alter table account alter column password_hash drop not null;
alter table account add column valid_from date;
alter table account add column valid_until date;
alter table account add constraint account_validity_ck check (valid_until >= valid_from);
comment on column account.valid_from is 'First day of a term of office; empty: since ever';
comment on column account.valid_until is 'Last day of a term of office; empty: until further notice';

create table account_link (
    token_hash text        not null constraint account_link_pk primary key,
    account_id uuid        not null constraint account_link_account_fk references account,
    expires_at timestamptz not null
);
create index account_link_account_ix on account_link (account_id);
comment on table account_link is 'Links to choose a password, by the SHA-256 of their token; one for each account, deleted when used';

create table login_delay (
    key        text        not null constraint login_delay_pk primary key,
    failures   integer     not null,
    free_at    timestamptz not null
);
create index login_delay_free_ix on login_delay (free_at);
comment on table login_delay is 'How long a network, or a name from a network, must wait after failed log-ins; for all instances alike';
