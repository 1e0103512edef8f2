package id.layakanak.contact;

import id.layakanak.audit.AuditedTable;
import id.layakanak.audit.AuditedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the log speaks of contacts. */
@Component
class ContactAudit implements AuditedTables {

    @Override
    public List<AuditedTable> tables() {
        return List.of(AuditedTable.of("institution_contact", "contact.field.")
                .named("select id, name from institution_contact where id in (:ids)")
                .silent("institution_id"));
    }
}
