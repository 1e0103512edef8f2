-- What failures are counted by: the secret of a browser is another after each sign-in, and a colleague at the same one must not begin anew with it.
alter table known_browser add column id uuid not null default gen_random_uuid();
