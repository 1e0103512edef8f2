-- A further kind of data that is erased by its age is a further row here, and no further column.
create table retention_run_erased (
    run_id uuid    not null constraint retention_run_erased_run_fk references retention_run,
    kind   text    not null,
    people integer not null constraint retention_run_erased_people_ck check (people > 0),
    constraint retention_run_erased_pk primary key (run_id, kind)
);
comment on table retention_run_erased is 'Of how many people a kind of data was erased; IDENTITY stands for everything';
insert into retention_run_erased (run_id, kind, people)
select r.id, counted.kind, counted.people
from retention_run r
cross join lateral (values ('IDENTITY', r.anonymised), ('PHONE', r.phones), ('NIP', r.nips)) counted (kind, people)
where counted.people > 0;
create trigger audit after insert or update or delete on retention_run_erased for each row execute function audit_change('retention_run', 'run_id');

alter table retention_run drop column anonymised, drop column phones, drop column nips;
