package id.layakanak.audit;

import static id.layakanak.shared.Role.ADMIN;

import id.layakanak.export.Download;
import id.layakanak.export.FileFormat;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.Choice;
import id.layakanak.shared.District;
import id.layakanak.shared.Formats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole log, for admins: filtered on the screen, or as a file for an auditor. */
@Controller
@AllowedTo(ADMIN)
class AuditController {

    private static final int CHUNK = 500;

    private static final List<String> COLUMNS =
            List.of("at", "who", "action", "record", "name", "part", "details", "address", "request");

    private final AuditEntries entries;
    private final Wording wording;
    private final MessageSource messages;
    private final TransactionOperations transaction;
    private final District district;

    AuditController(
            AuditEntries entries,
            Wording wording,
            MessageSource messages,
            TransactionOperations transaction,
            District district) {
        this.entries = entries;
        this.wording = wording;
        this.messages = messages;
        this.transaction = transaction;
        this.district = district;
    }

    @GetMapping("/audit")
    String list(AuditFilter auditFilter, @PageableDefault(size = 50) Pageable page, Locale locale, Model model) {
        var found = entries.list(auditFilter, page);
        model.addAttribute("filter", auditFilter);
        model.addAttribute("entries", found);
        model.addAttribute("rows", wording.of(found.getContent(), locale));
        model.addAttribute("accounts", entries.accounts());
        model.addAttribute(
                "actions",
                Arrays.stream(AuditAction.values())
                        .map(action -> new Choice(action.name(), word("AuditAction." + action, locale)))
                        .toList());
        model.addAttribute(
                "types",
                Arrays.stream(RecordType.values())
                        .map(type -> new Choice(type.table(), word("audit.table." + type.table(), locale)))
                        .toList());
        return "audit/list";
    }

    @GetMapping("/audit.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(@PathVariable String extension, AuditFilter filter, Locale locale) {
        return Download.of(FileFormat.ofExtension(extension), word("audit.title", locale), table -> {
            table.header(COLUMNS.stream()
                    .map(column -> word("audit.field." + column, locale))
                    .toList());
            transaction.executeWithoutResult(inTransaction -> {
                try (Stream<AuditEntry> all = entries.stream(filter)) {
                    var chunk = new ArrayList<AuditEntry>();
                    all.forEach(entry -> {
                        chunk.add(entry);
                        if (chunk.size() == CHUNK) {
                            wording.of(chunk, locale).forEach(row -> table.row(cells(row, locale)));
                            chunk.clear();
                        }
                    });
                    wording.of(chunk, locale).forEach(row -> table.row(cells(row, locale)));
                }
            });
        });
    }

    private List<?> cells(AuditRow row, Locale locale) {
        var details = row.lines().stream()
                .map(line -> line.label() + ": "
                        + (row.isComparison() ? or(line.before(), "–") + " → " : "")
                        + or(line.after(), or(line.before(), "–")))
                .toList();
        return Arrays.asList(
                new Formats(locale, district.zone()).dateTime(row.at()),
                or(row.who(), word("audit.nobody", locale)),
                word("AuditAction." + row.action(), locale),
                row.recordWord(),
                row.recordName(),
                row.partWord() == null ? null : row.partWord() + " " + or(row.partName(), ""),
                String.join("; ", details),
                row.address(),
                row.request());
    }

    private static String or(@Nullable String text, String other) {
        return text == null ? other : text;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
