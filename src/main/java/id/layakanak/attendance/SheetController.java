package id.layakanak.attendance;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import id.layakanak.training.SessionId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sheet of a session on paper, to be signed in a hall without a signal; with the marks once there are some. */
@Controller
@AllowedTo({ADMIN, STAFF})
class SheetController {

    private final SessionSheets sheets;
    private final RosterRows rows;
    private final Tallies tallies;

    SheetController(SessionSheets sheets, RosterRows rows, Tallies tallies) {
        this.sheets = sheets;
        this.rows = rows;
        this.tallies = tallies;
    }

    @GetMapping("/sessions/{id}/attendance/sheet")
    String show(@PathVariable SessionId id, Viewer viewer, Model model) {
        model.addAttribute("sheet", sheets.find(id, viewer));
        model.addAttribute("rows", rows.list(id, new RosterFilter(null, null)));
        model.addAttribute("tally", tallies.ofSession(id));
        return "attendance/sheet";
    }
}
