-- The most urgent first, as followup.rank says, whose text stands in the query; and what was handed in longest ago.
create index follow_up_plan_urgent_ix on follow_up_plan (
    (array_position(array['SUBMITTED', 'RETURNED', 'DRAFT', 'ACCEPTED'], status)), (coalesce(submitted_at, 'infinity')), id)
    include (status, submitted_at, institution_id, training_id);
create index follow_up_plan_submitted_ix on follow_up_plan ((coalesce(submitted_at, 'infinity')), id);
create index follow_up_action_activity_trgm_ix on follow_up_action using gin (activity collate "C" gin_trgm_ops);
