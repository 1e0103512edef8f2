package id.layakanak.followup;

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
import id.layakanak.shared.Viewer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plans of the list as the RTL matrix that offices and evaluators know: one row for each action. */
@Controller
@AllowedTo({ADMIN, STAFF})
class FollowUpPlanExportController {

    private static final List<String> COLUMNS = List.of(
            "number",
            "institution",
            "training",
            "activity",
            "objective",
            "target",
            "place",
            "time",
            "ownerRole",
            "parties",
            "fundingSource",
            "successIndicator",
            "indicatorId",
            "status",
            "completedOn");

    private final PlanRows rows;
    private final TransactionOperations transaction;
    private final MessageSource messages;
    private final District district;
    private final Clock clock;

    FollowUpPlanExportController(
            PlanRows rows, TransactionOperations transaction, MessageSource messages, District district, Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.messages = messages;
        this.district = district;
        this.clock = clock;
    }

    @GetMapping("/follow-up-plans.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(
            @PathVariable String extension, PlanFilter filter, Pageable page, Viewer viewer, Locale locale) {
        var title = text("followup.list.title", locale);
        var formats = new Formats(locale, district.zone());
        return Download.of(FileFormat.ofExtension(extension), title, table -> {
            table.title(List.of(title, district.office(), formats.date(district.today(clock))));
            table.header(COLUMNS.stream()
                    .map(column -> text("followup.field." + column, locale))
                    .toList());
            transaction.executeWithoutResult(inTransaction -> write(table, filter, page, viewer, formats, locale));
        });
    }

    private void write(
            TableWriter table, PlanFilter filter, Pageable page, Viewer viewer, Formats formats, Locale locale) {
        var number = new AtomicInteger();
        try (Stream<MatrixRow> all = rows.stream(filter, viewer, page)) {
            all.forEach(row -> table.row(cells(number.incrementAndGet(), row, formats, locale)));
        }
    }

    private List<?> cells(int number, MatrixRow row, Formats formats, Locale locale) {
        var promised = row.commitment();
        return Arrays.asList(
                number,
                row.institution(),
                row.training(),
                promised.activity(),
                promised.objective(),
                promised.target(),
                promised.place(),
                time(promised, formats, locale),
                promised.ownerRole(),
                promised.parties(),
                promised.fundingSource() == null ? null : text("FundingSource." + promised.fundingSource(), locale),
                promised.successIndicator(),
                row.indicator() == null ? null : row.part() + ": " + row.indicator(),
                text("PlanStatus." + row.status(), locale),
                formats.date(row.completedOn()));
    }

    /** As far as it is known when; the cell stays empty while nothing is. */
    private @Nullable String time(Commitment promised, Formats formats, Locale locale) {
        var from = promised.startsOn();
        var to = promised.dueOn();
        if (from != null && to != null) {
            return formats.range(from, to);
        }
        if (from != null) {
            return messages.getMessage("followup.show.from", new Object[] {formats.date(from)}, locale);
        }
        return to == null ? null : messages.getMessage("followup.show.until", new Object[] {formats.date(to)}, locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
