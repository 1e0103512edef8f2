package id.layakanak.attendance;

import id.layakanak.listing.PageAsked;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.training.SessionId;
import id.layakanak.web.CurrentPage;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one roster, or one of its rows; shown by its own address, and again when a mark was not taken. */
@Component
class RosterPage {

    private final AttendanceManagement management;
    private final Rosters rosters;
    private final RosterRows rows;
    private final Tallies tallies;
    private final MessageSource words;

    RosterPage(
            AttendanceManagement management, Rosters rosters, RosterRows rows, Tallies tallies, MessageSource words) {
        this.management = management;
        this.rosters = rosters;
        this.rows = rows;
        this.tallies = tallies;
        this.words = words;
    }

    String show(SessionId id, RosterFilter filter, PageAsked asked, Viewer viewer, Model model) {
        CurrentPage.move(address(id), model); // the page may answer a tap, and its links are the roster's all the same
        var roster = rosters.numbered(id, viewer);
        var found = rows.list(roster.roster(), filter, asked);
        model.addAttribute("roster", roster);
        model.addAttribute("filter", filter);
        model.addAttribute("shown", RosterFilter.shown());
        model.addAttribute("rows", found);
        model.addAttribute("paged", found.isOneOfMany());
        bar(roster.roster(), model);
        model.addAttribute("step", management.lastStep(id, viewer).orElse(null));
        return "attendance/roster";
    }

    /**
     * What a tap changes: the marks of one row and the totals. It costs the same whatever the size of the training.
     *
     * @param marked null where the tap was refused
     */
    String row(SessionId id, MarkForm tap, AttendanceManagement.@Nullable Marked marked, Viewer viewer, Model model) {
        CurrentPage.move(address(id), model);
        var roster = marked == null ? rosters.find(id, viewer) : marked.roster();
        var row = rows.find(id, tap.participant()).orElseThrow(() -> new NotFound(tap.participant()));
        model.addAttribute("roster", roster);
        model.addAttribute("row", row);
        bar(roster, model);
        model.addAttribute(
                "step",
                marked == null || marked.batch() == null
                        ? management.lastStep(id, viewer).orElse(null)
                        : new UndoableMarks(marked.batch(), tap.status(), 1, row.id(), row.name()));
        return "attendance/roster :: marked";
    }

    /** The roster takes no marks (any more, or yet), and says why. */
    String closed(
            SessionId id,
            RosterFilter filter,
            PageAsked asked,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return show(id, filter, asked, viewer, model);
    }

    /** Back to the roster, as it was narrowed and turned to a page. */
    String back(SessionId id, Model model) {
        return "redirect:" + CurrentPage.move(address(id), model).full();
    }

    private static String address(SessionId id) {
        return "/sessions/" + id + "/attendance";
    }

    /** What the page shows around its rows, and what changes with every mark. */
    private void bar(Roster roster, Model model) {
        model.addAttribute("statuses", AttendanceStatus.values());
        model.addAttribute("buttons", MarkButton.all(words, LocaleContextHolder.getLocale()));
        model.addAttribute("tally", tallies.ofSession(roster.session().id()));
    }
}
