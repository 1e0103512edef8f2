package id.layakanak.person;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.export.Download;
import id.layakanak.export.FileFormat;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.Phone;
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

/** The list, as it is filtered and sorted on the screen, as a file; without children, and of a NIP the end only. */
@Controller
@AllowedTo({ADMIN, STAFF})
class PersonExportController {

    private static final List<String> COLUMNS =
            List.of("name", "nip", "sexShort", "position", "institution", "phone", "trainings");

    private final PersonRows rows;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    PersonExportController(PersonRows rows, TransactionOperations transaction, MessageSource messages) {
        this.rows = rows;
        this.transaction = transaction;
        this.messages = messages;
    }

    @GetMapping("/people.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(@PathVariable String extension, PersonFilter filter, Pageable page, Locale locale) {
        var title = messages.getMessage("person.list.title", null, locale);
        return Download.of(FileFormat.ofExtension(extension), title, table -> {
            table.header(COLUMNS.stream()
                    .map(column -> messages.getMessage("person.field." + column, null, locale))
                    .toList());
            transaction.executeWithoutResult(inTransaction -> {
                try (Stream<PersonRow> all = rows.stream(filter, page)) {
                    all.forEach(row -> table.row(cells(row, locale)));
                }
            });
            var minors = rows.minors(filter);
            if (minors > 0) {
                table.footer(List.of(messages.getMessage("person.minors.left", new Object[] {minors}, locale)));
            }
        });
    }

    private List<?> cells(PersonRow row, Locale locale) {
        return Arrays.asList(
                row.name().display(),
                row.nip() == null ? null : row.nip().masked(),
                messages.getMessage("Sex." + row.sex() + ".short", null, locale),
                row.position(),
                row.institution(),
                row.phone() == null ? null : new Phone(row.phone()).national(),
                row.trainings());
    }
}
