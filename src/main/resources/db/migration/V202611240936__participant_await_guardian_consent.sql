alter table participant drop constraint participant_status_ck;
alter table participant add constraint participant_status_ck check (status in ('CONFIRMED', 'AWAITING_CONSENT', 'CANCELLED'));

create table guardian_consent (
    id             uuid        not null constraint guardian_consent_pk primary key,
    participant_id uuid        not null constraint guardian_consent_participant_fk references participant,
    person_id      uuid        not null constraint guardian_consent_person_fk references person,
    guardian_name  text        not null,
    relation       text        not null constraint guardian_consent_relation_ck check (relation in ('FATHER', 'MOTHER', 'GUARDIAN')),
    file_id        uuid        not null constraint guardian_consent_file_fk references stored_file,
    received_at    timestamptz not null,
    received_by    uuid        not null constraint guardian_consent_account_fk references account,
    constraint guardian_consent_participant_uk unique (participant_id)
);
create index guardian_consent_person_ix on guardian_consent (person_id);
create index guardian_consent_file_ix on guardian_consent (file_id);
comment on table guardian_consent is 'A parent or guardian consents that a child takes part in one training (UU 27/2022 art. 25); a withdrawn consent is deleted';
comment on column guardian_consent.person_id is 'The child: forgetting the child forgets the guardian';
create trigger audit after insert or update or delete on guardian_consent for each row execute function audit_change('person', 'person_id');
