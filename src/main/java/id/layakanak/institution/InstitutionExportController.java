package id.layakanak.institution;

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

/** The list, as it is filtered and sorted on the screen, as a file. */
@Controller
@AllowedTo({ADMIN, STAFF})
class InstitutionExportController {

    private final InstitutionRows rows;
    private final Downloads downloads;

    InstitutionExportController(InstitutionRows rows, Downloads downloads) {
        this.rows = rows;
        this.downloads = downloads;
    }

    @GetMapping("/institutions.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(
            @PathVariable String extension, InstitutionFilter filter, PageAsked page, Words words) {
        return downloads.of(
                extension,
                words.of("institution.list.title"),
                table -> table.rows(columns(words), rows.stream(filter, page)));
    }

    private static TableColumns<InstitutionRow> columns(Words words) {
        return new TableColumns<InstitutionRow>("institution.field.", words)
                .column("name", InstitutionRow::name)
                .column("shortName", InstitutionRow::shortName)
                .column("type", row -> row.type().label(words.locale()))
                .column("kecamatan", InstitutionRow::kecamatan)
                .column("village", InstitutionRow::village)
                .column("address", InstitutionRow::address)
                .column("phone", row -> words.formats().phone(row.phone()))
                .column("nationalNumber", InstitutionRow::nationalNumber)
                .column("status", row -> words.of(row.status()))
                .column("activeSince", InstitutionRow::activeSince)
                .column("closedOn", InstitutionRow::closedOn)
                .column("closedBecause", InstitutionRow::closedBecause);
    }
}
