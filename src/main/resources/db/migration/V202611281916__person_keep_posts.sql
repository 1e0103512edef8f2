-- A person may work in several institutions at once, but not twice in the same one on the same day.
create extension if not exists btree_gist;

create table post (
    id             uuid    not null constraint post_pk primary key,
    person_id      uuid    not null constraint post_person_fk references person,
    number         integer not null,
    institution_id uuid    constraint post_institution_fk references institution,
    position       text,
    since          date,
    until          date,
    version        integer not null,
    constraint post_number_uk unique (person_id, number),
    constraint post_days_ck check (since <= until),
    -- at the end of the transaction: whoever is promoted leaves one post and takes the next in the same institution
    constraint post_overlap_ex exclude using gist (person_id with =, institution_id with =, daterange(since, until, '[]') with &&)
        deferrable initially deferred
);
create index post_institution_ix on post (institution_id, person_id);
comment on table post is 'Where a person worked and works, and as what; person.institution_id and position repeat the main present one for lists and searches';
comment on column post.number is 'In the order in which a person''s posts were recorded: of two that began the same day, or nobody knows when, the later one is the main one';
comment on column post.institution_id is 'Null for those who belong to none: religious leaders, volunteers';
comment on column post.since is 'First day; null where nobody knows';
comment on column post.until is 'Last day, in the past or today; null for whoever is still there';

insert into post (id, person_id, number, institution_id, position, version)
select gen_random_uuid(), id, 1, institution_id, position, 0 from person where institution_id is not null or position is not null;

create trigger audit after insert or update or delete on post for each row execute function audit_change('person', 'person_id');
