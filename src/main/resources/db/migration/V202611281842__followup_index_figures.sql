-- The plans that have waited longest; and counts of a year and of what is due without a look at the rows, with the columns by which the view joins.
create index listed_plan_waiting_ix on listed_plan (submitted_at, plan_id) include (institution_id, training_id) where status = 'SUBMITTED';
drop index listed_plan_year_ix;
create index listed_plan_year_ix on listed_plan (fiscal_year, status) include (institution_id, training_id);
drop index listed_plan_due_ix;
create index listed_plan_due_ix on listed_plan (status, next_due) include (institution_id, training_id);
