create table crc_cluster (
    number   integer not null constraint crc_cluster_pk primary key,
    name     text    not null,
    name_en  text    not null,
    articles text    not null
);
comment on table crc_cluster is 'Reporting clusters of the Convention on the Rights of the Child, as Indonesian training modules teach them';

insert into crc_cluster (number, name, name_en, articles) values
    (1, 'Langkah-langkah umum implementasi', 'General measures of implementation', '4, 41, 42, 44.6'),
    (2, 'Definisi anak', 'Definition of the child', '1'),
    (3, 'Prinsip umum', 'General principles', '2, 3, 6, 12'),
    (4, 'Hak sipil dan kebebasan', 'Civil rights and freedoms', '7, 8, 13-17, 37(a)'),
    (5, 'Lingkungan keluarga dan pengasuhan alternatif', 'Family environment and alternative care', '5, 9-11, 18-21, 25, 27(4), 39'),
    (6, 'Kesehatan dasar dan kesejahteraan', 'Basic health and welfare', '6, 18(3), 23, 24, 26, 27(1-3)'),
    (7, 'Pendidikan, waktu luang, dan budaya', 'Education, leisure and culture', '28, 29, 31'),
    (8, 'Perlindungan khusus', 'Special protection', '22, 30, 32-36, 37(b-d), 38-40');

create table kha_module (
    id           uuid    not null constraint kha_module_pk primary key,
    position     integer not null,
    title        text    collate indonesian not null,
    objective    text    not null,
    lesson_hours integer not null constraint kha_module_lesson_hours_ck check (lesson_hours between 1 and 40),
    method       text,
    cluster      integer constraint kha_module_cluster_fk references crc_cluster,
    articles     text,
    active       boolean not null default true,
    version      integer not null
);
create unique index kha_module_title_uk on kha_module (lower(title));
comment on column kha_module.lesson_hours is 'JP of 45 minutes';
comment on column kha_module.articles is 'Articles of the convention, for example 2, 3, 6, 12';
