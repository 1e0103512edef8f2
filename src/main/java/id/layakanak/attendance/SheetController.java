package id.layakanak.attendance;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.District;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.Words;
import id.layakanak.training.SessionId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sheet of a session on paper, to be signed in a hall without a signal; with the marks once there are some. */
@Controller
@AllowedTo({ADMIN, STAFF})
class SheetController {

    /** Whoever signs, signs below names and not on a page of nothing else. */
    private static final int NAMES_ABOVE_SIGNATURE = 3;

    /** So many names are one print; a training with more is printed in several, the last of which is signed. */
    private static final int PART = 400;

    private final Rosters rosters;
    private final RosterRows rows;
    private final Tallies tallies;
    private final District district;

    SheetController(Rosters rosters, RosterRows rows, Tallies tallies, District district) {
        this.rosters = rosters;
        this.rows = rows;
        this.tallies = tallies;
        this.district = district;
    }

    @GetMapping("/sessions/{id}/attendance/sheet")
    String show(@PathVariable SessionId id, PageAsked asked, Viewer viewer, Words words, Model model) {
        var roster = rosters.numbered(id, viewer);
        var part = rows.list(roster.roster(), RosterFilter.EVERYBODY, asked.sized(PART));
        var all = part.rows();
        var tally = tallies.ofSession(id);
        // an empty sheet ends with places for walk-ins, a filled one with its last names
        var last = tally.isFilled() ? Math.max(0, all.size() - NAMES_ABOVE_SIGNATURE) : all.size();
        model.addAttribute("roster", roster);
        model.addAttribute("part", part);
        model.addAttribute("frame", new PaperFrame(roster.training(), district, words.onPaper()));
        model.addAttribute("rows", all.subList(0, last));
        model.addAttribute("lastRows", all.subList(last, all.size()));
        model.addAttribute("tally", tally);
        return "attendance/sheet";
    }
}
