package id.layakanak.privacy;

import id.layakanak.audit.AuditedTable;
import id.layakanak.audit.AuditedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the log speaks of correction requests and of erasing in time. */
@Component
class PrivacyAudit implements AuditedTables {

    @Override
    public List<AuditedTable> tables() {
        return List.of(
                AuditedTable.of("correction_request", "correction.field.")
                        .named("select id, concern from correction_request where id in (:ids)")
                        .silent("person_id", "entered_by", "decided_at", "decided_by")
                        .constants("status", CorrectionStatus.class)
                        .constants("channel", CorrectionChannel.class),
                AuditedTable.of("retention_run", "privacy.retention.")
                        .named("""
                                select r.id, a.name from retention_run r join account.summary a on a.id = r.approved_by
                                where r.id in (:ids)
                                """)
                        .silent("approved_at", "approved_by"),
                AuditedTable.of("retention_run_erased", "privacy.retention.")
                        .silent("run_id")
                        .constants("kind", Erasable.class));
    }
}
