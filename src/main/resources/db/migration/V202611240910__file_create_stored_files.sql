-- Size and hash are told by the database itself, from the bytes that reached it.
create table stored_file (
    id           uuid        not null constraint stored_file_pk primary key,
    name         text        not null constraint stored_file_name_ck check (name <> '' and char_length(name) <= 260),
    content_type text        not null constraint stored_file_content_type_ck
                             check (content_type in ('application/pdf', 'image/jpeg', 'image/png')),
    content      bytea       not null constraint stored_file_content_ck check (octet_length(content) > 0),
    size         integer     not null generated always as (octet_length(content)) stored,
    sha256       bytea       not null generated always as (sha256(content)) stored,
    created_at   timestamptz not null,
    created_by   uuid        not null constraint stored_file_account_fk references account
);
-- Packed already; left as it is, a part of it can be read without the rest.
alter table stored_file alter column content set storage external;
comment on table stored_file is 'Files that people sent, checked and made harmless; the feature that refers to one says who may see it';
comment on column stored_file.name is 'To be shown; nothing is looked up under it';

create trigger audit after insert or update or delete on stored_file for each row execute function audit_change('stored_file', 'id', 'content');
