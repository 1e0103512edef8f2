-- which trainings an institution sent people to
create index listed_participant_institution_ix on listed_participant (institution_id, training_id);
