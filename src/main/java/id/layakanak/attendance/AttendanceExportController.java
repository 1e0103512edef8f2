package id.layakanak.attendance;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.export.Download;
import id.layakanak.export.FileFormat;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.training.SessionId;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingId;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sheet of a session and the recap of a training as files; rows stream from the database to the disk. */
@Controller
@AllowedTo({ADMIN, STAFF})
class AttendanceExportController {

    private final TrainingDirectory trainings;
    private final SessionSheets sheets;
    private final RosterRows roster;
    private final RecapRows recap;
    private final Tallies tallies;
    private final AttendanceTables tables;
    private final TransactionOperations transaction;
    private final Clock clock;

    AttendanceExportController(
            TrainingDirectory trainings,
            SessionSheets sheets,
            RosterRows roster,
            RecapRows recap,
            Tallies tallies,
            AttendanceTables tables,
            TransactionOperations transaction,
            Clock clock) {
        this.trainings = trainings;
        this.sheets = sheets;
        this.roster = roster;
        this.recap = recap;
        this.tallies = tallies;
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/sessions/{id}/attendance.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> list(
            @PathVariable SessionId id, @PathVariable String extension, Viewer viewer, Locale locale) {
        var sheet = sheets.find(id, viewer);
        var words = tables.in(locale);
        return Download.of(FileFormat.ofExtension(extension), words.fileName(sheet), table -> {
            words.sessionHead(sheet, table);
            transaction.executeWithoutResult(inTransaction -> {
                try (Stream<RosterRow> all = roster.stream(id)) {
                    all.forEach(row -> table.row(words.sessionCells(row)));
                }
                words.sessionFoot(sheet, tallies.ofSession(id), table);
            });
        });
    }

    @GetMapping("/trainings/{id}/attendance.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(
            @PathVariable TrainingId id,
            @PathVariable String extension,
            RecapFilter filter,
            Pageable page,
            Viewer viewer,
            Locale locale) {
        var training = trainings.find(id, viewer).orElseThrow(() -> new NotFound(id));
        var words = tables.in(locale);
        return Download.of(FileFormat.ofExtension(extension), words.fileName(training), table -> {
            var sessions = sheets.all(training);
            var totals = new RecapTotals(sessions.size());
            words.recapHead(training, sessions, SessionSheet.over(sessions, clock), table);
            transaction.executeWithoutResult(inTransaction -> {
                try (Stream<RecapRow> all = recap.stream(id, filter, viewer, page.getSort())) {
                    all.peek(totals::add).forEach(row -> table.row(words.recapCells(row)));
                }
            });
            words.recapFoot(training, totals, table);
        });
    }
}
