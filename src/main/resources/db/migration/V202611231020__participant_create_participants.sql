create table participant (
    id             uuid        not null constraint participant_pk primary key,
    training_id    uuid        not null constraint participant_training_fk references training,
    person_id      uuid        not null constraint participant_person_fk references person,
    institution_id uuid        constraint participant_institution_fk references institution,
    position       text,
    status         text        not null constraint participant_status_ck check (status in ('CONFIRMED', 'CANCELLED')),
    enrolled_at    timestamptz not null,
    enrolled_by    uuid        not null constraint participant_account_fk references account,
    version        integer     not null,
    constraint participant_person_uk unique (training_id, person_id)
);
create index participant_person_ix on participant (person_id);
create index participant_institution_ix on participant (institution_id);
comment on table participant is 'A person in one training, with institution and position of that day: "trained in KHA" is a dated fact about a person in a role';
