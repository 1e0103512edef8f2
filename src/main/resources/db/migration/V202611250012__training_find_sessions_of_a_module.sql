-- a module's page counts the sessions that teach it
create index training_session_module_ix on training_session (kha_module_id);
