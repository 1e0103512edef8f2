create table institution_type (
    code       text    not null constraint institution_type_pk primary key,
    name       text    collate indonesian not null,
    name_en    text    not null,
    position   integer not null
);
comment on table institution_type is 'Kinds of institution that trainings invite; data, since a KLA edition may add kinds';

insert into institution_type (code, name, name_en, position) values
    ('OPD', 'Gugus Tugas / Perangkat Daerah (OPD)', 'Task force / district agency', 1),
    ('HAK_ANAK', 'Lembaga pemenuhan hak anak', 'Child rights service', 2),
    ('SEKOLAH', 'Sekolah / satuan pendidikan', 'School', 3),
    ('PUSKESMAS', 'Puskesmas', 'Community health centre', 4),
    ('KESEHATAN_LAIN', 'Lembaga kesehatan lain', 'Other health facility', 5),
    ('LKSA', 'LKSA / panti asuhan', 'Child welfare home (LKSA)', 6),
    ('RUMAH_IBADAH', 'Masjid / rumah ibadah', 'Mosque / place of worship', 7),
    ('PESANTREN', 'Pondok pesantren', 'Islamic boarding school', 8),
    ('ORMAS', 'Organisasi masyarakat', 'Civil society organisation', 9),
    ('DUNIA_USAHA', 'Dunia usaha', 'Business', 10),
    ('MEDIA', 'Media massa', 'News media', 11),
    ('FORUM_ANAK', 'Forum Anak', 'Children''s forum', 12),
    ('VERTIKAL', 'Instansi vertikal', 'Central agency in the district', 13),
    ('KECAMATAN', 'Kecamatan', 'Subdistrict office', 14),
    ('DESA_KELURAHAN', 'Desa / kelurahan', 'Village office', 15),
    ('LAIN', 'Lainnya / luar daerah', 'Other / outside the district', 16);

create table institution (
    id          uuid    not null constraint institution_pk primary key,
    name        text    collate indonesian not null,
    type        text    not null constraint institution_type_fk references institution_type,
    region      text    constraint institution_region_fk references region,
    address     text,
    phone       text,
    active      boolean not null default true,
    version     integer not null
);
create unique index institution_name_uk on institution (lower(name));
create index institution_name_trgm_ix on institution using gin (name gin_trgm_ops);
create index institution_sort_ix on institution (name, id);
create index institution_type_ix on institution (type);
create index institution_region_ix on institution (region text_pattern_ops);
comment on column institution.region is 'Kecamatan or desa; empty for an institution outside the district';

alter table account add constraint account_institution_fk foreign key (institution_id) references institution;
