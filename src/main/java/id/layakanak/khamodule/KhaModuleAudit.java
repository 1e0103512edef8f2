package id.layakanak.khamodule;

import id.layakanak.audit.AuditedTable;
import id.layakanak.audit.AuditedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the log speaks of KHA modules. */
@Component
class KhaModuleAudit implements AuditedTables {

    @Override
    public List<AuditedTable> tables() {
        return List.of(
                AuditedTable.of("kha_module", "khamodule.field.")
                        .named("select id, title from kha_module where id in (:ids)")
                        .page("/kha-modules/%s")
                        .reference("cluster", "crc_cluster"),
                AuditedTable.of("crc_cluster", "khamodule.cluster.")
                        .namedByText("select number::text, name from crc_cluster where number::text in (:ids)"));
    }
}
