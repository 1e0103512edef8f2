-- Whom the settings say to forget is read from those who were seen longest ago: by the last day of a training, or since when somebody is on record.
create index training_ends_ix on training (ends_on, id) where status <> 'CANCELLED';
create index person_recorded_ix on person (recorded_on, full_name, id) where anonymised_at is null;
