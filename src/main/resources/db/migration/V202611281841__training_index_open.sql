-- What home asks first: the few trainings that are held now or announced, of very many that were held.
create index training_open_ix on training (ends_on, id) where status in ('PUBLISHED', 'RUNNING');
