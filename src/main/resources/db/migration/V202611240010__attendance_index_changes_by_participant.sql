create index attendance_change_participant_ix on attendance_change (participant_id);
