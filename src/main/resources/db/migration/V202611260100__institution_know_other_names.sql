-- What else people call an institution: found by searching, printed nowhere. Several may share one: every district has its "Dinas".
alter table institution add column short_name text collate indonesian;
create index institution_short_name_trgm_ix on institution using gin (short_name collate "C" gin_trgm_ops);

create table institution_alias (
    institution_id uuid not null constraint institution_alias_institution_fk references institution on delete cascade,
    alias          text collate indonesian not null,
    constraint institution_alias_pk primary key (institution_id, alias)
);
create index institution_alias_trgm_ix on institution_alias using gin (alias collate "C" gin_trgm_ops);
comment on table institution_alias is 'Other names and spellings: CAPIL, Dukcapil; what a spreadsheet or a person may say';
create trigger audit after insert or update or delete on institution_alias for each row execute function audit_change('institution', 'institution_id');
