-- Whom an institution sent to which training, without a look at the rows: the largest sent thousands.
create index listed_participant_sent_ix on listed_participant (institution_id, training_id) include (status, participant_id);
drop index listed_participant_institution_ix;
