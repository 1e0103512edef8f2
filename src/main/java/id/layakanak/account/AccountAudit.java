package id.layakanak.account;

import id.layakanak.audit.AuditedTable;
import id.layakanak.audit.AuditedTables;
import id.layakanak.shared.Role;
import id.layakanak.shared.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the log speaks of accounts. */
@Component
class AccountAudit implements AuditedTables {

    @Override
    public List<AuditedTable> tables() {
        return List.of(AuditedTable.of("account", "account.field.")
                .named("select id, display_name from account where id in (:ids)")
                .page("/accounts/%s")
                .onlyFor(Viewer::isAdmin)
                .constants("role", Role.class));
    }
}
