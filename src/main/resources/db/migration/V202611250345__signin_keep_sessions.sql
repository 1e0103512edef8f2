-- Whoever is signed in while this runs signs in once more.
drop table spring_session_attributes;
drop table spring_session;

create table browser_session (
    key        text        not null constraint browser_session_pk primary key,
    texts      jsonb       not null,
    account_id uuid        generated always as (cast(texts ->> 'account' as uuid)) stored
                           constraint browser_session_account_fk references account,
    began_at   timestamptz not null,
    seen_at    timestamptz not null
);
create index browser_session_account_ix on browser_session (account_id);
create index browser_session_seen_ix on browser_session (seen_at);
comment on table browser_session is 'What is remembered of a browser between its requests, by the SHA-256 of its cookie; for all instances alike';
comment on column browser_session.texts is 'Texts by name: whose it is and since when, the token of its forms, what the next page says';
comment on column browser_session.seen_at is 'Its last request, to the minute';
