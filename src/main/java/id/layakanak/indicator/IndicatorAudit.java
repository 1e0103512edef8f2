package id.layakanak.indicator;

import id.layakanak.audit.AuditedTable;
import id.layakanak.audit.AuditedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the log names indicators, which actions serve; they never change. */
@Component
class IndicatorAudit implements AuditedTables {

    @Override
    public List<AuditedTable> tables() {
        return List.of(AuditedTable.of("indicator", "indicator.field.")
                .namedByText("select id, label from indicator.summary where id in (:ids)"));
    }
}
