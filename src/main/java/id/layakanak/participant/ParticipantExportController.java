package id.layakanak.participant;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.export.Download;
import id.layakanak.export.FileFormat;
import id.layakanak.export.TableWriter;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.District;
import id.layakanak.shared.Formats;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Phone;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The participants of a training, as they are filtered and sorted on the screen, as a file; never with a NIP, and without children. */
@Controller
@AllowedTo({ADMIN, STAFF})
class ParticipantExportController {

    private static final List<String> COLUMNS =
            List.of("number", "name", "sexShort", "position", "institution", "phone", "status");

    private final ParticipantRows rows;
    private final TrainingDirectory trainings;
    private final District district;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    ParticipantExportController(
            ParticipantRows rows,
            TrainingDirectory trainings,
            District district,
            TransactionOperations transaction,
            MessageSource messages) {
        this.rows = rows;
        this.trainings = trainings;
        this.district = district;
        this.transaction = transaction;
        this.messages = messages;
    }

    @GetMapping("/trainings/{id}/participants.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(
            @PathVariable TrainingId id,
            @PathVariable String extension,
            ParticipantFilter filter,
            Pageable page,
            Viewer viewer,
            Locale locale) {
        var training = trainings.find(id, viewer).orElseThrow(() -> new NotFound(id));
        var title = message("participant.list.title", locale) + " " + training.heading();
        var dates = new Formats(locale, district.zone()).range(training.startsOn(), training.endsOn());
        return Download.of(FileFormat.ofExtension(extension), title, table -> {
            table.title(List.of(title, dates, training.venue()));
            table.header(COLUMNS.stream()
                    .map(column -> message("participant.field." + column, locale))
                    .toList());
            transaction.executeWithoutResult(
                    inTransaction -> write(rows.stream(id, filter, viewer, page), table, locale));
            var minors = rows.minors(id, viewer);
            if (minors > 0) {
                table.footer(List.of(messages.getMessage("person.minors.left", new Object[] {minors}, locale)));
            }
        });
    }

    private void write(Stream<ParticipantRow> participants, TableWriter table, Locale locale) {
        var number = new AtomicInteger();
        try (participants) {
            participants.forEach(row -> table.row(cells(number.incrementAndGet(), row, locale)));
        }
    }

    private List<?> cells(int number, ParticipantRow row, Locale locale) {
        return Arrays.asList(
                number,
                row.name().display(),
                message("Sex." + row.sex() + ".short", locale),
                row.position(),
                row.institution(),
                row.phone() == null ? null : new Phone(row.phone()).national(),
                message("ParticipantStatus." + row.status(), locale));
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
