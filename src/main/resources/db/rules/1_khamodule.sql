create view khamodule.summary as
select id, title
from kha_module;

-- Asked of whoever holds lessons: one row for each session that everybody knows of and that teaches the module, with what its training is called.
create view khamodule.lesson as
select null::uuid as session_id, null::uuid as kha_module_id, null::uuid as training_id, null::text as title, null::timestamptz as starts_at,
       null::integer as lesson_hours, null::text collate indonesian as training
where false;
