-- Not whether an institution is offered, but what became of it and when. Of those that were out of the choices already nobody wrote down the day.
alter table institution
    add column status         text not null default 'ACTIVE' constraint institution_status_ck check (status in ('ACTIVE', 'CLOSED')),
    add column active_since   date,
    add column closed_on      date,
    add column closed_because text,
    add constraint institution_closed_ck check (status = 'CLOSED' or closed_on is null and closed_because is null),
    add constraint institution_days_ck check (active_since <= closed_on);
update institution set status = 'CLOSED' where not active;
alter table institution drop column active;
