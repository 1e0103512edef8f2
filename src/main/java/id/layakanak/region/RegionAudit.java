package id.layakanak.region;

import id.layakanak.audit.AuditedTable;
import id.layakanak.audit.AuditedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the log names regions, which others are in; they never change. */
@Component
class RegionAudit implements AuditedTables {

    @Override
    public List<AuditedTable> tables() {
        return List.of(AuditedTable.of("region", "region.field.")
                .namedByText("select code, name from region where code in (:ids)"));
    }
}
