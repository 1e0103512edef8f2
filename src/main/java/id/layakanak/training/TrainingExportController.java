package id.layakanak.training;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
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

/** The list, as it is filtered and sorted on the screen, as a file. */
@Controller
@AllowedTo({ADMIN, STAFF, LEADER})
class TrainingExportController {

    private final TrainingRows rows;
    private final Downloads downloads;

    TrainingExportController(TrainingRows rows, Downloads downloads) {
        this.rows = rows;
        this.downloads = downloads;
    }

    @GetMapping("/trainings.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(
            @PathVariable String extension, TrainingFilter filter, PageAsked page, Viewer viewer, Words words) {
        return downloads.of(
                extension,
                words.of("training.list.title"),
                table -> table.rows(columns(words), rows.stream(filter, page, viewer)));
    }

    private static TableColumns<TrainingRow> columns(Words words) {
        return new TableColumns<TrainingRow>("training.field.", words)
                .column("title", row -> row.training().title())
                .column("batch", row -> row.training().batch())
                .column("program", row -> row.training().program())
                .column("fiscalYear", row -> row.training().fiscalYear())
                .column("startsOn", row -> row.training().startsOn())
                .column("endsOn", row -> row.training().endsOn())
                .column("venue", row -> row.training().venue())
                .column("organiser", row -> row.training().organiser())
                .column("partners", TrainingRow::partners)
                .column("status", row -> words.of(row.training().status()))
                .column("quota", row -> row.training().quota())
                .column("participants", TrainingRow::participants)
                .column("men", TrainingRow::men)
                .column("women", TrainingRow::women)
                .column("trained", TrainingRow::trained)
                .column("lessonHours", TrainingRow::lessonHours);
    }
}
