create table institution_contact (
    id             uuid    not null constraint institution_contact_pk primary key,
    institution_id uuid    not null constraint institution_contact_institution_fk references institution,
    name           text    collate indonesian not null,
    position       text,
    phone          text,
    phone_as_typed text,
    version        integer not null,
    constraint institution_contact_phone_ck check (phone is null or phone_as_typed is null)
);
create index institution_contact_institution_ix on institution_contact (institution_id, name);
comment on table institution_contact is 'Whom the office writes to or calls about an institution';
comment on column institution_contact.phone is 'E.164';
comment on column institution_contact.phone_as_typed is 'What was typed where it is no number that can be called: kept, and shown as such';
-- Whose number it was is no matter of the log.
create trigger audit after insert or update or delete on institution_contact
    for each row execute function audit_change('institution', 'institution_id', 'phone', 'phone_as_typed');
