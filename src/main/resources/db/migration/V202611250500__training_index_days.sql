-- The sessions of one day, in the order of time.
create index training_session_start_ix on training_session (starts_at, title, id);
