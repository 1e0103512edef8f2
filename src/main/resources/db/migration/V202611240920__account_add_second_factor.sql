alter table account add column second_factor_at timestamptz;
comment on column account.second_factor_at is 'Since when signing in asks for a code besides the password; empty: it does not';

create table second_factor (
    account_id uuid        not null constraint second_factor_pk primary key constraint second_factor_account_fk references account,
    secret     text        not null,
    last_step  bigint      not null
);
comment on table second_factor is 'What an authenticator app computes its codes from (RFC 6238, Base32); never shown again, written to no log and no history';
comment on column second_factor.last_step is 'The 30-second step of the last code that was used: this and earlier ones work no more';

create table recovery_code (
    account_id uuid not null constraint recovery_code_account_fk references account,
    code_hash  text not null,
    constraint recovery_code_pk primary key (account_id, code_hash)
);
comment on table recovery_code is 'Codes that replace a lost phone, by the SHA-256 of their 120 random bits; each is deleted when used';
