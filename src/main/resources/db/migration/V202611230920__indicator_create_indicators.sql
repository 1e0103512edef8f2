create table indicator_part (
    edition  integer not null,
    code     text    not null,
    name     text    not null,
    position integer not null,
    constraint indicator_part_pk primary key (edition, code)
);
create table indicator (
    id         text    not null constraint indicator_pk primary key,
    edition    integer not null,
    part       text    not null,
    code       text    not null,
    name       text    not null,
    max_points integer not null,
    position   integer not null,
    constraint indicator_part_fk foreign key (edition, part) references indicator_part,
    constraint indicator_code_uk unique (edition, code)
);
comment on table indicator is 'Indicators of the KLA evaluation, by the year of the instrument; the instrument changes, so all of it is data';
