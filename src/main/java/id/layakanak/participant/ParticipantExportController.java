package id.layakanak.participant;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.export.Downloads;
import id.layakanak.export.TableColumns;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.Words;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingId;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The participants of a training, as they are filtered and sorted on the screen, as a file; never with a NIP, and without children. */
@Controller
@AllowedTo({ADMIN, STAFF})
class ParticipantExportController {

    private final ParticipantRows rows;
    private final TrainingDirectory trainings;
    private final Downloads downloads;

    ParticipantExportController(ParticipantRows rows, TrainingDirectory trainings, Downloads downloads) {
        this.rows = rows;
        this.trainings = trainings;
        this.downloads = downloads;
    }

    @GetMapping("/trainings/{id}/participants.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(
            @PathVariable TrainingId id,
            @PathVariable String extension,
            ParticipantFilter filter,
            PageAsked page,
            Viewer viewer,
            Words words) {
        var training = trainings.find(id, viewer).orElseThrow(() -> new NotFound(id));
        var title = words.of("participant.list.title") + " " + training.heading();
        var dates = words.formats().range(training.startsOn(), training.endsOn());
        return downloads.of(extension, title, table -> {
            table.title(List.of(title, dates, training.venue()));
            table.rows(columns(words), rows.stream(id, filter, viewer, page));
            var children = rows.children(id, filter, viewer);
            if (children > 0) {
                table.remark(words.of("person.children.left", children));
            }
        });
    }

    private static TableColumns<ParticipantRow> columns(Words words) {
        return new TableColumns<ParticipantRow>("participant.field.", words)
                .counter("number")
                .column("name", row -> row.name().display())
                .column("sexShort", row -> words.brief(row.sex()))
                .column("position", ParticipantRow::position)
                .column("institution", ParticipantRow::institution)
                .column("phone", row -> words.formats().phone(row.phone()))
                .column("status", row -> words.of(row.status()));
    }
}
