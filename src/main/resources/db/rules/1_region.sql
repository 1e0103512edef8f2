-- As offices say where something is: the kecamatan, and the desa or kelurahan in it where that is known.
create view region.place as
select r.code,
       case r.level when 'KECAMATAN' then r.name else k.name end as kecamatan,
       case r.level when 'KECAMATAN' then null else r.name end as village
from region r
left join region k on k.code = r.parent;
