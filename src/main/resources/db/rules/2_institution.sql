create view institution.summary as
select id, name, type
from institution;

create view institution.kind as
select code, name, name_en, position
from institution_type;
