create table person (
    id             uuid    not null constraint person_pk primary key,
    full_name      text    collate indonesian not null,
    title_before   text,
    title_after    text,
    sex            text    not null constraint person_sex_ck check (sex in ('MALE', 'FEMALE')),
    phone          text,
    nip            text    constraint person_nip_ck check (nip ~ '^[0-9]{18}$'),
    institution_id uuid    constraint person_institution_fk references institution,
    position       text,
    version        integer not null,
    constraint person_nip_uk unique (nip)
);
create index person_name_trgm_ix on person using gin (full_name gin_trgm_ops);
create index person_sort_ix on person (full_name, id);
create index person_phone_ix on person (phone);
create index person_institution_ix on person (institution_id);
comment on column person.full_name is 'Without titles; many people have one name only';
comment on column person.phone is 'E.164; optional, and not unique: families share phones';
comment on column person.nip is 'Civil servant number; most people have none';
