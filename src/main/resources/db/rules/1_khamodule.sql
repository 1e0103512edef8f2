create view khamodule.summary as
select id, title
from kha_module;

-- Asked of whoever holds lessons: one row for each session that everybody knows of and that teaches the module.
create view khamodule.lesson as
select null::uuid as kha_module_id
where false;
