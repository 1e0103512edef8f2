-- The usual order of trainings: what is held now, what comes next, what was held last, what was called off; said by training.rank and
-- training.is_open, whose text stands in the query. Its further columns let filters pass rows without looking at the table.
create index training_state_sort_ix on training (
    (case status when 'RUNNING' then 1 when 'PUBLISHED' then 2 when 'DRAFT' then 2 when 'FINISHED' then 3 else 4 end),
    (case when status in ('DRAFT', 'PUBLISHED', 'RUNNING') then starts_on - date '2000-01-01' else date '2000-01-01' - starts_on end),
    title, id) include (status, starts_on, program_id);
create index training_title_sort_ix on training (title, id);
drop index training_title_trgm_ix;
create index training_words_trgm_ix on training
    using gin (((title || ' ' || coalesce(batch, '') || ' ' || venue) collate "C") gin_trgm_ops);
create index program_newest_ix on program ((-fiscal_year), name, id);
create index program_name_sort_ix on program (name, id);
