-- Every order in which a list is read, every filter with the order it is read in, and the trigrams of what is searched: docs/decisions/0011.
-- Trigrams in collation C: it compares letters ten times as fast as ICU does, and names have no capitals outside ASCII that matter.
drop index institution_name_trgm_ix;
create index institution_name_trgm_ix on institution using gin (name collate "C" gin_trgm_ops);
drop index institution_type_ix;
create index institution_type_ix on institution (type, name, id);
-- codes of regions begin with that of their kecamatan; who has none stands behind all others
create index institution_kecamatan_ix on institution (left(region, 8), name, id);
create index institution_region_sort_ix on institution (coalesce(region, '~'), name, id);
