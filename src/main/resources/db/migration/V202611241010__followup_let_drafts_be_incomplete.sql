-- An action may be kept half-written; what it still lacks is asked for when its plan is handed in. That rule spans two tables,
-- so FollowUpPlan.submit guards it, and no check here.
alter table follow_up_action
    alter column objective drop not null,
    alter column target drop not null,
    alter column starts_on drop not null,
    alter column due_on drop not null,
    alter column owner_role drop not null,
    alter column funding_source drop not null,
    alter column success_indicator drop not null,
    alter column indicator_id drop not null;
comment on table follow_up_action is 'One promise of a plan; until the plan is handed in, only its activity need be known';
