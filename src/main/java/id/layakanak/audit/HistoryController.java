package id.layakanak.audit;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.District;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.Words;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The history tab of a record: who changed what, from what to what. */
@Controller
@AllowedTo({ADMIN, STAFF})
class HistoryController {

    private final AuditEntries entries;
    private final TableCatalog catalog;
    private final RecordNames names;
    private final Wording wording;
    private final District district;

    HistoryController(
            AuditEntries entries, TableCatalog catalog, RecordNames names, Wording wording, District district) {
        this.entries = entries;
        this.catalog = catalog;
        this.names = names;
        this.wording = wording;
        this.district = district;
    }

    @GetMapping("/history/{type}/{id}")
    String show(
            @PathVariable String type,
            @PathVariable String id,
            PageAsked page,
            Viewer viewer,
            Words words,
            Model model) {
        var table = catalog.ofSlug(type).filter(known -> known.isOpenTo(viewer)).orElseThrow(() -> new NotFound(type));
        var name = names.find(Map.of(table.table(), Set.of(id))).of(table.table(), id);
        if (name == null) {
            throw new NotFound(id);
        }
        var found = entries.history(table.table(), id, page);
        model.addAttribute("name", name);
        model.addAttribute("page", table.pageOf(id));
        model.addAttribute("tabs", table.tabs());
        model.addAttribute("menu", table.menu());
        model.addAttribute("entries", found);
        model.addAttribute("steps", HistoryStep.of(wording.of(found.rows(), words), district));
        return "audit/history";
    }
}
