-- label: 19 Sekolah/Satuan Pendidikan Ramah Anak
create view indicator.summary as
select i.id, i.code || ' ' || i.name as label, p.name as part
from indicator i
left join indicator_part p on p.edition = i.edition and p.code = i.part;
