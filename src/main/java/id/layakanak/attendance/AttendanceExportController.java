package id.layakanak.attendance;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.export.Downloads;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.District;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.Words;
import id.layakanak.training.SessionId;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingId;
import java.time.Clock;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The roster of a session and the recap of a training as files; rows stream from the database to the disk. */
@Controller
@AllowedTo({ADMIN, STAFF})
class AttendanceExportController {

    private final TrainingDirectory trainings;
    private final Rosters rosters;
    private final RosterRows rows;
    private final RecapRows recap;
    private final Tallies tallies;
    private final Downloads downloads;
    private final District district;
    private final Clock clock;

    AttendanceExportController(
            TrainingDirectory trainings,
            Rosters rosters,
            RosterRows rows,
            RecapRows recap,
            Tallies tallies,
            Downloads downloads,
            District district,
            Clock clock) {
        this.trainings = trainings;
        this.rosters = rosters;
        this.rows = rows;
        this.recap = recap;
        this.tallies = tallies;
        this.downloads = downloads;
        this.district = district;
        this.clock = clock;
    }

    @GetMapping("/sessions/{id}/attendance.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> list(
            @PathVariable SessionId id, @PathVariable String extension, Viewer viewer, Words words) {
        var file = new RosterTable(rosters.numbered(id, viewer), district, words.onPaper());
        return downloads.of(extension, file.fileName(), table -> {
            file.head(table);
            table.rows(file.columns(), rows.stream(file.roster().roster()));
            file.foot(tallies.ofSession(id), table);
        });
    }

    @GetMapping("/trainings/{id}/attendance.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(
            @PathVariable TrainingId id,
            @PathVariable String extension,
            RecapFilter filter,
            PageAsked asked,
            Viewer viewer,
            Words words) {
        var training = trainings.find(id, viewer).orElseThrow(() -> new NotFound(id));
        var file = new RecapTable(training, district, words.onPaper());
        return downloads.of(extension, file.fileName(), table -> {
            var sessions = rosters.ofTraining(training);
            var totals = new RecapTotals(sessions.size());
            file.head(sessions, NumberedRoster.over(sessions, clock), table);
            table.rows(
                    file.columns(sessions),
                    recap.stream(id, filter, viewer, asked).peek(totals::add));
            file.foot(totals, table);
        });
    }
}
