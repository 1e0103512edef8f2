package id.layakanak.institution;

import id.layakanak.audit.AuditedTable;
import id.layakanak.audit.AuditedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the log speaks of institutions. */
@Component
class InstitutionAudit implements AuditedTables {

    @Override
    public List<AuditedTable> tables() {
        return List.of(
                AuditedTable.of("institution", "institution.field.")
                        .named("select id, name from institution where id in (:ids)")
                        .page("/institutions/%s")
                        .reference("type", "institution_type")
                        .silent("number_kind")
                        .constants("status", InstitutionStatus.class),
                AuditedTable.of("institution_alias", "institution.field.").silent("institution_id"),
                AuditedTable.of("institution_type", "institution.type.")
                        .namedByText("select code, name from institution_type where code in (:ids)"));
    }
}
