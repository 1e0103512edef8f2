package id.layakanak.person;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.export.Downloads;
import id.layakanak.export.TableColumns;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.Words;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list, as it is filtered and sorted on the screen, as a file; without children, and of a NIP the end only. */
@Controller
@AllowedTo({ADMIN, STAFF})
class PersonExportController {

    private final PersonRows rows;
    private final Downloads downloads;

    PersonExportController(PersonRows rows, Downloads downloads) {
        this.rows = rows;
        this.downloads = downloads;
    }

    @GetMapping("/people.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(@PathVariable String extension, PersonFilter filter, PageAsked page, Words words) {
        return downloads.of(extension, words.of("person.list.title"), table -> {
            table.rows(columns(words), rows.stream(filter, page));
            var children = rows.children(filter);
            if (children > 0) {
                table.remark(words.of("person.children.left", children));
            }
        });
    }

    private static TableColumns<PersonRow> columns(Words words) {
        return new TableColumns<PersonRow>("person.field.", words)
                .column("name", row -> row.name().display())
                .column("nip", row -> row.nip() == null ? null : row.nip().masked())
                .column("sexShort", row -> words.brief(row.sex()))
                .column("position", PersonRow::position)
                .column("institution", PersonRow::institution)
                .column("phone", row -> words.formats().phone(row.phone()))
                .column("trainings", PersonRow::trainings);
    }
}
