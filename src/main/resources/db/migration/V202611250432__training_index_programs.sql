-- how many trainings of a program were held
drop index training_program_ix;
create index training_program_ix on training (program_id, status);
