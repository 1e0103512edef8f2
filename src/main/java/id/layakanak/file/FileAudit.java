package id.layakanak.file;

import id.layakanak.audit.AuditedTable;
import id.layakanak.audit.AuditedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the log speaks of files. */
@Component
class FileAudit implements AuditedTables {

    @Override
    public List<AuditedTable> tables() {
        return List.of(AuditedTable.of("stored_file", "file.field.")
                .named("select id, name from stored_file where id in (:ids)"));
    }
}
