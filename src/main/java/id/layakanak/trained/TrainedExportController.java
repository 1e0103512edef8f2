package id.layakanak.trained;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.export.Downloads;
import id.layakanak.export.TableColumns;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.Words;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list, as it is filtered and sorted on the screen, as a file; without children. */
@Controller
@AllowedTo({ADMIN, STAFF})
class TrainedExportController {

    private final TrainedRows rows;
    private final Downloads downloads;

    TrainedExportController(TrainedRows rows, Downloads downloads) {
        this.rows = rows;
        this.downloads = downloads;
    }

    @GetMapping("/trained-people.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(
            @PathVariable String extension, TrainedFilter filter, PageAsked page, Viewer viewer, Words words) {
        return downloads.of(extension, words.of("trained.list.title"), table -> {
            table.rows(columns(words), rows.stream(filter, viewer, page));
            var children = rows.children(filter, viewer);
            if (children > 0) {
                table.remark(words.of("person.children.left", children));
            }
        });
    }

    private static TableColumns<TrainedRow> columns(Words words) {
        return new TableColumns<TrainedRow>("trained.field.", words)
                .column("name", TrainedRow::name)
                .column("sexShort", row -> words.brief(row.sex()))
                .column("institution", TrainedRow::institution)
                .column("trainings", TrainedRow::trainings)
                .column("last", TrainedRow::last)
                .column("lastEndsOn", TrainedRow::lastEndsOn);
    }
}
