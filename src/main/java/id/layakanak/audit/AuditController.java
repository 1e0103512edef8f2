package id.layakanak.audit;

import static id.layakanak.shared.Role.ADMIN;

import id.layakanak.export.Downloads;
import id.layakanak.export.TableColumns;
import id.layakanak.listing.PageAsked;
import id.layakanak.picker.PickText;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.Choice;
import id.layakanak.shared.Words;
import id.layakanak.web.FilterPick;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The whole log, for admins: filtered on the screen, or as a file for an auditor. */
@Controller
@AllowedTo(ADMIN)
class AuditController {

    private static final int CHUNK = 500;

    private final AuditEntries entries;
    private final AuditAccounts accounts;
    private final Wording wording;
    private final TableCatalog catalog;
    private final Downloads downloads;

    AuditController(
            AuditEntries entries, AuditAccounts accounts, Wording wording, TableCatalog catalog, Downloads downloads) {
        this.entries = entries;
        this.accounts = accounts;
        this.wording = wording;
        this.catalog = catalog;
        this.downloads = downloads;
    }

    @GetMapping("/audit")
    String list(
            AuditFilter auditFilter,
            @RequestParam(required = false) @Nullable PickText accountText,
            PageAsked page,
            HttpServletRequest request,
            Words words,
            Model model) {
        var account = FilterPick.of(auditFilter.account(), accountText, accounts);
        if (account.isNews()) {
            return account.redirect("account", request);
        }
        var found = entries.list(auditFilter, page);
        model.addAttribute("filter", auditFilter);
        model.addAttribute("entries", found);
        model.addAttribute("rows", wording.of(found.rows(), words));
        model.addAttribute("account", account);
        model.addAttribute(
                "actions",
                Arrays.stream(AuditAction.values())
                        .map(action -> new Choice(action.name(), words.of(action)))
                        .toList());
        model.addAttribute(
                "types",
                catalog.all().stream()
                        .filter(AuditedTable::hasPage)
                        .map(table -> new Choice(table.table(), words.of("audit.table." + table.table())))
                        .toList());
        return "audit/list";
    }

    @GetMapping("/audit.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(@PathVariable String extension, AuditFilter filter, Words words) {
        if (filter.isMistyped()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return downloads.of(
                extension, words.of("audit.title"), table -> table.rows(columns(words), rows(filter, words)));
    }

    /** In words, so many at a time that the names of what they speak of are read together. */
    private Stream<AuditRow> rows(AuditFilter filter, Words words) {
        var entries = this.entries.stream(filter);
        var chunks = new Chunks<>(entries.iterator(), CHUNK);
        return StreamSupport.stream(chunks, false)
                .flatMap(chunk -> wording.of(chunk, words).stream())
                .onClose(entries::close);
    }

    private static TableColumns<AuditRow> columns(Words words) {
        return new TableColumns<AuditRow>("audit.field.", words)
                .column("at", row -> words.formats().dateTime(row.at()))
                .column("who", row -> or(row.who(), words.of(row.request() == null ? "audit.nobody" : "audit.visitor")))
                .column("action", row -> words.of(row.action()))
                .column("record", AuditRow::recordWord)
                .column("name", AuditRow::recordName)
                .column("part", row -> row.partWord() == null ? null : row.partWord() + " " + or(row.partName(), ""))
                .column("details", AuditController::details)
                .column("address", AuditRow::address)
                .column("request", AuditRow::request);
    }

    private static String details(AuditRow row) {
        return row.lines().stream()
                .map(line -> line.label() + ": "
                        + (row.isComparison() ? or(line.before(), "–") + " → " : "")
                        + or(line.after(), or(line.before(), "–")))
                .collect(Collectors.joining("; "));
    }

    private static String or(@Nullable String text, String other) {
        return text == null ? other : text;
    }
}
