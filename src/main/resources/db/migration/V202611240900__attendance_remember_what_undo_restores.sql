alter table attendance_change
    add column old_marked_at timestamptz,
    add column old_marked_by uuid constraint attendance_change_old_account_fk references account,
    add column undoes        uuid;
create index attendance_change_participant_ix on attendance_change (session_id, participant_id, id);
comment on column attendance_change.old_marked_at is 'With old_marked_by: whose mark was replaced and of when, so that undo puts it back as it was';
comment on column attendance_change.undoes is 'The batch that this change takes back; null for marks by hand';
