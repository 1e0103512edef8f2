package id.layakanak.institution;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.export.Download;
import id.layakanak.export.FileFormat;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.PageAsked;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list, as it is filtered and sorted on the screen, as a file. */
@Controller
@AllowedTo({ADMIN, STAFF})
class InstitutionExportController {

    private static final List<String> COLUMNS =
            List.of("name", "type", "kecamatan", "village", "address", "phone", "active");

    private final InstitutionRows rows;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    InstitutionExportController(InstitutionRows rows, TransactionOperations transaction, MessageSource messages) {
        this.rows = rows;
        this.transaction = transaction;
        this.messages = messages;
    }

    @GetMapping("/institutions.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(
            @PathVariable String extension, InstitutionFilter filter, PageAsked page, Locale locale) {
        var title = messages.getMessage("institution.list.title", null, locale);
        return Download.of(FileFormat.ofExtension(extension), title, table -> {
            table.header(COLUMNS.stream()
                    .map(column -> messages.getMessage("institution.field." + column, null, locale))
                    .toList());
            transaction.executeWithoutResult(inTransaction -> {
                try (Stream<InstitutionRow> all = rows.stream(filter, page)) {
                    all.forEach(row -> table.row(cells(row, locale)));
                }
            });
        });
    }

    private List<?> cells(InstitutionRow row, Locale locale) {
        var active = messages.getMessage(row.active() ? "institution.active" : "institution.inactive", null, locale);
        return Arrays.asList(
                row.name(),
                row.type().label(locale),
                row.kecamatan(),
                row.village(),
                row.address(),
                row.phone(),
                active);
    }
}
