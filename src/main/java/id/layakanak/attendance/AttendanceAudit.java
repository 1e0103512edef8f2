package id.layakanak.attendance;

import id.layakanak.audit.AuditedTable;
import id.layakanak.audit.AuditedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the log speaks of marks; one is called by whom it is about. */
@Component
class AttendanceAudit implements AuditedTables {

    @Override
    public List<AuditedTable> tables() {
        return List.of(
                AuditedTable.of("attendance", "attendance.field.")
                        .named("""
        select x.id, p.full_name from participant.enrolment x join person.summary p on p.id = x.person_id where x.id in (:ids)
        """)
                        .silent("session_id", "participant_id", "marked_at", "marked_by")
                        .constants("status", AttendanceStatus.class),
                AuditedTable.of("session_opening", "attendance.field.").silent("session_id", "opened_at", "opened_by"));
    }
}
