package id.layakanak.purpose;

import id.layakanak.audit.AuditedTable;
import id.layakanak.audit.AuditedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the log speaks of purposes. */
@Component
class PurposeAudit implements AuditedTables {

    @Override
    public List<AuditedTable> tables() {
        return List.of(AuditedTable.of("data_purpose", "purpose.field.")
                .namedByText("select code, name from data_purpose where code in (:ids)"));
    }
}
