-- Without a day of completion every promise would count as overdue for ever.
alter table follow_up_action add column completed_on date;
comment on column follow_up_action.completed_on is 'The day the institution reported it done; overdue is what is not, after its due date';

-- Most institutions have no account: they hand their plan in on paper, and staff type it in for them.
alter table follow_up_plan add column on_paper boolean not null default false;
comment on column follow_up_plan.on_paper is 'Staff may write in such a plan; in all others the words are the institution''s own';
