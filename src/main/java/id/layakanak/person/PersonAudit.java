package id.layakanak.person;

import id.layakanak.audit.AuditedTable;
import id.layakanak.audit.AuditedTables;
import id.layakanak.shared.Sex;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the log speaks of people and their posts. */
@Component
class PersonAudit implements AuditedTables {

    @Override
    public List<AuditedTable> tables() {
        return List.of(
                AuditedTable.of("person", "person.field.")
                        .named("select id, full_name from person where id in (:ids)")
                        .page("/people/%s")
                        .constants("sex", Sex.class),
                AuditedTable.of("post", "person.field.").silent("person_id", "number"));
    }
}
