package id.layakanak.audit;

import static id.layakanak.shared.Role.ADMIN;

import id.layakanak.export.ListExports;
import id.layakanak.listing.PageAsked;
import id.layakanak.picker.PickText;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.Choice;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.Words;
import id.layakanak.web.FilterPick;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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

    private final AuditEntries entries;
    private final AuditAccounts accounts;
    private final Wording wording;
    private final TableCatalog catalog;
    private final AuditExport export;
    private final ListExports exports;

    AuditController(
            AuditEntries entries,
            AuditAccounts accounts,
            Wording wording,
            TableCatalog catalog,
            AuditExport export,
            ListExports exports) {
        this.entries = entries;
        this.accounts = accounts;
        this.wording = wording;
        this.catalog = catalog;
        this.export = export;
        this.exports = exports;
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
    ResponseEntity<Resource> show(@PathVariable String extension, AuditFilter filter, Viewer viewer, Words words) {
        if (filter.isMistyped()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return exports.of(export, new AuditExport.Asked(extension, filter), viewer, words);
    }
}
