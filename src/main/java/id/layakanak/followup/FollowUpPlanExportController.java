package id.layakanak.followup;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.export.Downloads;
import id.layakanak.export.TableColumns;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.District;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.Words;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plans of the list as the RTL matrix that offices and evaluators know: one row for each action. */
@Controller
@AllowedTo({ADMIN, STAFF})
class FollowUpPlanExportController {

    private final PlanRows rows;
    private final Downloads downloads;
    private final District district;
    private final Clock clock;

    FollowUpPlanExportController(PlanRows rows, Downloads downloads, District district, Clock clock) {
        this.rows = rows;
        this.downloads = downloads;
        this.district = district;
        this.clock = clock;
    }

    @GetMapping("/follow-up-plans.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(
            @PathVariable String extension, PlanFilter filter, PageAsked page, Viewer viewer, Words words) {
        var paper = words.onPaper();
        var title = paper.of("followup.list.title");
        return downloads.of(extension, title, table -> {
            table.title(List.of(title, district.office(), paper.formats().date(district.today(clock))));
            table.rows(columns(paper), rows.stream(filter, viewer, page));
        });
    }

    private static TableColumns<MatrixRow> columns(Words words) {
        return new TableColumns<MatrixRow>("followup.field.", words)
                .counter("number")
                .column("institution", MatrixRow::institution)
                .column("training", MatrixRow::training)
                .column("activity", row -> row.commitment().activity())
                .column("objective", row -> row.commitment().objective())
                .column("target", row -> row.commitment().target())
                .column("place", row -> row.commitment().place())
                .column("time", row -> row.commitment().when(words))
                .column("ownerRole", row -> row.commitment().ownerRole())
                .column("parties", row -> row.commitment().parties())
                .column("fundingSource", row -> source(row.commitment(), words))
                .column("successIndicator", row -> row.commitment().successIndicator())
                .column("indicatorId", row -> row.indicator() == null ? null : row.part() + ": " + row.indicator())
                .column("status", row -> words.of(row.status()))
                .column("completedOn", row -> words.formats().date(row.completedOn()));
    }

    private static @Nullable String source(Commitment promised, Words words) {
        return promised.fundingSource() == null ? null : words.of(promised.fundingSource());
    }
}
