package id.layakanak.audit;

import java.util.List;

/** A feature's tables as the log speaks of them; each feature that has any brings such a bean, and the log knows no feature. */
public interface AuditedTables {

    List<AuditedTable> tables();
}
