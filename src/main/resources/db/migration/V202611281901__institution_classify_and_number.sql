-- To which part of the audience of trainings a type belongs, and which questions of the KLA evaluation its trained people answer.
create table audience_sector (
    code     text    not null constraint audience_sector_pk primary key,
    name     text    collate indonesian not null,
    name_en  text    not null,
    position integer not null constraint audience_sector_position_uk unique
);
insert into audience_sector (code, name, name_en, position) values
    ('PEMERINTAH', 'Gugus tugas dan pemerintahan', 'Task force and government', 1),
    ('HAK_ANAK', 'Layanan hak dan perlindungan anak', 'Child rights and protection services', 2),
    ('PENDIDIKAN', 'Pendidikan', 'Education', 3),
    ('KESEHATAN', 'Kesehatan', 'Health', 4),
    ('KEAGAMAAN', 'Keagamaan', 'Religion', 5),
    ('MITRA', 'Masyarakat, dunia usaha, dan media', 'Civil society, business and media', 6),
    ('LAIN', 'Lainnya', 'Others', 7);

alter table institution_type add column sector text constraint institution_type_sector_fk references audience_sector;
update institution_type t set sector = s.sector
from (values ('OPD', 'PEMERINTAH'), ('VERTIKAL', 'PEMERINTAH'), ('KECAMATAN', 'PEMERINTAH'), ('DESA_KELURAHAN', 'PEMERINTAH'),
             ('HAK_ANAK', 'HAK_ANAK'), ('LKSA', 'HAK_ANAK'), ('FORUM_ANAK', 'HAK_ANAK'), ('SEKOLAH', 'PENDIDIKAN'), ('PESANTREN', 'PENDIDIKAN'),
             ('PUSKESMAS', 'KESEHATAN'), ('KESEHATAN_LAIN', 'KESEHATAN'), ('RUMAH_IBADAH', 'KEAGAMAAN'), ('ORMAS', 'MITRA'),
             ('DUNIA_USAHA', 'MITRA'), ('MEDIA', 'MITRA'), ('LAIN', 'LAIN')) s (type, sector)
where t.code = s.type;
alter table institution_type alter column sector set not null;

create table institution_type_question (
    type        text not null constraint institution_type_question_type_fk references institution_type,
    question_id text not null constraint institution_type_question_question_fk references indicator_question,
    constraint institution_type_question_pk primary key (type, question_id)
);
create index institution_type_question_question_ix on institution_type_question (question_id);
comment on table institution_type_question is 'Whose trained people answer which question; one type answers several, and a question is answered by several';
insert into institution_type_question (type, question_id) values
    ('OPD', '2024-2.2'), ('OPD', '2024-4.5'), ('OPD', '2024-5.6'), ('OPD', '2024-11.6'), ('OPD', '2024-21A.8'),
    ('HAK_ANAK', '2024-8.5'), ('HAK_ANAK', '2024-11.3'), ('HAK_ANAK', '2024-21A.8'),
    ('SEKOLAH', '2024-9.2'), ('SEKOLAH', '2024-19.4'), ('SEKOLAH', '2024-21A.8'),
    ('PUSKESMAS', '2024-15.4'), ('PUSKESMAS', '2024-21A.8'), ('KESEHATAN_LAIN', '2024-15.4'), ('KESEHATAN_LAIN', '2024-21A.8'),
    ('LKSA', '2024-10.4'), ('LKSA', '2024-21A.8'), ('PESANTREN', '2024-10.4'), ('PESANTREN', '2024-19.4'), ('RUMAH_IBADAH', '2024-20.4'),
    ('FORUM_ANAK', '2024-6.4'), ('VERTIKAL', '2024-2.2'), ('VERTIKAL', '2024-21A.8'),
    ('DESA_KELURAHAN', '2024-9.2'), ('DESA_KELURAHAN', '2024-11.3');

-- The surest key there is, where there is one. Always a text: a number that begins with 0 keeps it.
create table national_number_kind (
    code    text not null constraint national_number_kind_pk primary key,
    name    text not null,
    name_en text not null,
    pattern text not null,
    example text not null
);
comment on column national_number_kind.pattern is 'A regular expression for the whole number, without blanks, dots and dashes and with capital letters';
insert into national_number_kind (code, name, name_en, pattern, example) values
    ('NPSN', 'NPSN', 'NPSN (school number)', '[0-9]{8}', '30312345'),
    ('PUSKESMAS', 'Kode puskesmas', 'Puskesmas code', 'P?[0-9]{8,11}', 'P6311060101');

alter table institution_type add column number_kind text constraint institution_type_number_kind_fk references national_number_kind;
update institution_type set number_kind = 'NPSN' where code = 'SEKOLAH';
update institution_type set number_kind = 'PUSKESMAS' where code = 'PUSKESMAS';

alter table institution
    add column number_kind     text constraint institution_number_kind_fk references national_number_kind,
    add column national_number text,
    add constraint institution_number_ck check ((number_kind is null) = (national_number is null));
create unique index institution_number_uk on institution (number_kind, national_number);
create index institution_number_trgm_ix on institution using gin (national_number gin_trgm_ops);
