package id.layakanak.training;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.export.Download;
import id.layakanak.export.FileFormat;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list, as it is filtered and sorted on the screen, as a file. */
@Controller
@AllowedTo({ADMIN, STAFF, LEADER})
class TrainingExportController {

    private static final List<String> COLUMNS = List.of(
            "title",
            "batch",
            "program",
            "fiscalYear",
            "startsOn",
            "endsOn",
            "venue",
            "organiser",
            "partners",
            "status",
            "quota",
            "participants",
            "men",
            "women");

    private final TrainingRows rows;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    TrainingExportController(TrainingRows rows, TransactionOperations transaction, MessageSource messages) {
        this.rows = rows;
        this.transaction = transaction;
        this.messages = messages;
    }

    @GetMapping("/trainings.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(
            @PathVariable String extension, TrainingFilter filter, Pageable page, Viewer viewer, Locale locale) {
        var title = messages.getMessage("training.list.title", null, locale);
        return Download.of(FileFormat.ofExtension(extension), title, table -> {
            table.header(COLUMNS.stream()
                    .map(column -> messages.getMessage("training.field." + column, null, locale))
                    .toList());
            transaction.executeWithoutResult(inTransaction -> {
                try (Stream<TrainingRow> all = rows.stream(filter, page, viewer)) {
                    all.forEach(row -> table.row(cells(row, locale)));
                }
            });
        });
    }

    private List<?> cells(TrainingRow row, Locale locale) {
        var training = row.training();
        return Arrays.asList(
                training.title(),
                training.batch(),
                training.program(),
                training.fiscalYear(),
                training.startsOn(),
                training.endsOn(),
                training.venue(),
                training.organiser(),
                row.partners(),
                messages.getMessage("TrainingStatus." + training.status(), null, locale),
                training.quota(),
                row.participants(),
                row.men(),
                row.women());
    }
}
