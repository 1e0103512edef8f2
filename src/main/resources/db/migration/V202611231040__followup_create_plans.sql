create table follow_up_plan (
    id             uuid        not null constraint follow_up_plan_pk primary key,
    training_id    uuid        not null constraint follow_up_plan_training_fk references training,
    institution_id uuid        not null constraint follow_up_plan_institution_fk references institution,
    status         text        not null constraint follow_up_plan_status_ck check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    created_at     timestamptz not null,
    submitted_at   timestamptz,
    version        integer     not null,
    constraint follow_up_plan_uk unique (training_id, institution_id)
);
create index follow_up_plan_institution_ix on follow_up_plan (institution_id);
comment on table follow_up_plan is 'Rencana Tindak Lanjut: what an institution promises to do after a training; people move on, the promise stays';

create table follow_up_action (
    id                uuid    not null constraint follow_up_action_pk primary key,
    plan_id           uuid    not null constraint follow_up_action_plan_fk references follow_up_plan,
    position          integer not null,
    activity          text    not null,
    objective         text    not null,
    target            text    not null,
    place             text,
    starts_on         date    not null,
    due_on            date    not null,
    owner_role        text    not null,
    parties           text,
    funding_source    text    not null constraint follow_up_action_funding_ck check (funding_source in ('APBD', 'BOS', 'BOK', 'DANA_DESA', 'CSR', 'SELF_FUNDED', 'NONE', 'OTHER')),
    success_indicator text    not null,
    indicator_id      text    not null constraint follow_up_action_indicator_fk references indicator,
    version           integer not null,
    constraint follow_up_action_period_ck check (due_on >= starts_on)
);
create index follow_up_action_plan_ix on follow_up_action (plan_id, position);
create index follow_up_action_due_ix on follow_up_action (due_on);
comment on column follow_up_action.owner_role is 'The role that answers for it (penanggung jawab), not a person';

create table follow_up_review (
    id          uuid        not null constraint follow_up_review_pk primary key,
    plan_id     uuid        not null constraint follow_up_review_plan_fk references follow_up_plan,
    decision    text        not null constraint follow_up_review_decision_ck check (decision in ('ACCEPTED', 'RETURNED')),
    reason      text,
    decided_at  timestamptz not null,
    decided_by  uuid        not null constraint follow_up_review_account_fk references account,
    constraint follow_up_review_reason_ck check (decision = 'ACCEPTED' or reason is not null)
);
create index follow_up_review_plan_ix on follow_up_review (plan_id, decided_at);
