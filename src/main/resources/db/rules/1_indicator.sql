-- label: 19 Sekolah/Satuan Pendidikan Ramah Anak
create view indicator.summary as
select i.id, i.code || ' ' || i.name as label, p.name as part
from indicator i
left join indicator_part p on p.edition = i.edition and p.code = i.part;

-- label: 19.4
create view indicator.question as
select q.id, i.edition, i.code || '.' || q.code as label, q.trained, q.trained_en, q.max_points, q.needs_percentage, q.window_years
from indicator_question q
left join indicator i on i.id = q.indicator_id;
