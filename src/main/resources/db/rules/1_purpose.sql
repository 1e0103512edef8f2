-- Kinds of data that are erased by their age, and the first day that is young enough to stay.
create function purpose.limits(today date) returns table (code text, kept_from date) language sql stable
begin atomic
    select code, cast(today - make_interval(months => retention_months) as date)
    from data_purpose
    where retention_months is not null;
end;
