package id.layakanak.participant;

import id.layakanak.audit.AuditedTable;
import id.layakanak.audit.AuditedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the log speaks of enrolments and of the consents they need. */
@Component
class ParticipantAudit implements AuditedTables {

    @Override
    public List<AuditedTable> tables() {
        return List.of(
                AuditedTable.of("participant", "participant.field.")
                        .named("""
        select x.id, p.full_name from participant x join person.summary p on p.id = x.person_id where x.id in (:ids)
        """)
                        .silent("training_id", "person_id", "enrolled_at", "enrolled_by")
                        .constants("status", ParticipantStatus.class),
                AuditedTable.of("guardian_consent", "participant.field.")
                        .silent("person_id", "participant_id")
                        .reference("file_id", "stored_file")
                        .constants("relation", GuardianRelation.class));
    }
}
