-- how many of a training, which each row of its list asks
create index trained_participant_training_ix on trained_participant (training_id) include (since);
