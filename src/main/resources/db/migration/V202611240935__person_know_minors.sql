alter table person add column adult_from date constraint person_adult_from_ck check (extract(day from adult_from) = 1);
comment on column person.adult_from is 'Of somebody who was under 18 when last edited: the first day of the month after the 18th birthday, so that no day of birth is kept';
