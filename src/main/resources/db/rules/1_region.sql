create function region.is_kecamatan(level text) returns boolean language sql immutable
return level = 'KECAMATAN';

-- The code of a desa or kelurahan begins with that of its kecamatan: 63.11.03.2005 lies in 63.11.03, which is in itself.
create function region.kecamatan(official_code text) returns text language sql immutable
return left(official_code, 8);

-- As offices say where something is: the kecamatan, and the desa or kelurahan in it where that is known.
create view region.place as
select r.code,
       case when region.is_kecamatan(r.level) then r.name else k.name end as kecamatan,
       case when not region.is_kecamatan(r.level) then r.name end as village
from region r
left join region k on k.code = r.parent;
