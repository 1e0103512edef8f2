with seen as (
    select a.session_id, a.participant_id, a.status, a.marked_at, a.marked_by
    from attendance a
    join participant p on p.id = a.participant_id and p.status = 'CONFIRMED'
    where a.session_id = :session and a.participant_id = :participant{row}
    for update of a),
changed as (
    update attendance a
    set status = case seen.status when 'PRESENT' then 'LATE' else 'PRESENT' end, marked_at = now(), version = a.version + 1
    from seen
    where a.session_id = seen.session_id and a.participant_id = seen.participant_id)
insert into attendance_change (batch, session_id, participant_id, old_status, old_marked_at, old_marked_by, new_status, changed_at, changed_by)
select gen_random_uuid(), session_id, participant_id, status, marked_at, marked_by,
       case status when 'PRESENT' then 'LATE' else 'PRESENT' end, now(), marked_by
from seen
