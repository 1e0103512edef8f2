package id.layakanak.staffcount;

import id.layakanak.audit.AuditedTable;
import id.layakanak.audit.AuditedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the log speaks of counts of staff. */
@Component
class StaffCountAudit implements AuditedTables {

    @Override
    public List<AuditedTable> tables() {
        return List.of(
                AuditedTable.of("staff_count", "staffcount.field.")
                        .silent("institution_id")
                        .reference("kind", "staff_kind"),
                AuditedTable.of("staff_kind", "staffcount.kind.")
                        .namedByText("select code, name from staff_kind where code in (:ids)"));
    }
}
