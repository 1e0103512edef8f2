-- Numbers are digits: compared byte by byte, they are found by their beginning and by their trigrams alike. Views that read them are made anew.
drop schema if exists person cascade;
alter table person alter column phone type text collate "C";
drop index person_phone_ix;
create index person_phone_ix on person (phone, id);
create index person_phone_trgm_ix on person using gin (phone gin_trgm_ops);

drop index person_name_trgm_ix;
create index person_name_trgm_ix on person using gin (full_name collate "C" gin_trgm_ops);
-- whoever is being typed in may be known under the same name
create index person_same_name_ix on person (lower(full_name), institution_id);
drop index person_institution_ix;
create index person_institution_ix on person (institution_id, full_name, id);
