create table region (
    code   text not null constraint region_pk primary key,
    parent text constraint region_parent_fk references region,
    name   text collate indonesian not null,
    level  text not null constraint region_level_ck check (level in ('KABUPATEN', 'KECAMATAN', 'DESA', 'KELURAHAN'))
);
create index region_parent_ix on region (parent);
comment on table region is 'Regions by their official code (Kepmendagri 300.2.2-2430/2025)';
