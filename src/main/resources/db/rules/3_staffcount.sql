-- How many work where on a day: of each kind the newest count of that day or before.
create function staffcount.valid(day date) returns table (institution_id uuid, kind text, counted_on date, men integer, women integer) language sql stable
begin atomic
    select c.institution_id, c.kind, c.counted_on, c.men, c.women
    from staff_count c
    where c.counted_on <= day
      and not exists (select from staff_count later
                      where later.institution_id = c.institution_id and later.kind = c.kind and later.counted_on > c.counted_on and later.counted_on <= day);
end;
