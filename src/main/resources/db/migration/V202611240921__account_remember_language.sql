alter table account add column language text constraint account_language_ck check (language in ('id', 'en'));
comment on column account.language is 'The language its owner chose last, on whatever device; empty: none, which is Indonesian';
