package id.layakanak.attendance;

import id.layakanak.participant.ParticipantId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.training.SessionId;
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
    private final SessionSheets sheets;
    private final RosterRows rows;
    private final Tallies tallies;
    private final MessageSource words;

    RosterPage(
            AttendanceManagement management,
            SessionSheets sheets,
            RosterRows rows,
            Tallies tallies,
            MessageSource words) {
        this.management = management;
        this.sheets = sheets;
        this.rows = rows;
        this.tallies = tallies;
        this.words = words;
    }

    String show(SessionId id, RosterFilter filter, Viewer viewer, Model model) {
        var sheet = sheets.find(id, viewer);
        model.addAttribute("sheet", sheet);
        bar(sheet.head(), filter, viewer, model);
        model.addAttribute("rows", rows.list(id, filter));
        model.addAttribute("shown", RosterFilter.shown());
        return "attendance/roster";
    }

    /**
     * The row alone, and what the totals are now. It costs the same whatever the size of the training.
     *
     * @param marked the session, where the mark has looked at it already
     */
    String row(
            SessionId id,
            ParticipantId participant,
            @Nullable SessionHead marked,
            RosterFilter filter,
            Viewer viewer,
            Model model) {
        var head = marked == null ? sheets.head(id, viewer) : marked;
        model.addAttribute("sheet", head);
        bar(head, filter, viewer, model);
        model.addAttribute("row", rows.find(id, participant).orElseThrow(() -> new NotFound(participant)));
        return "attendance/roster :: marked";
    }

    /** The roster takes no marks (any more, or yet), and says why. */
    String closed(SessionId id, RosterFilter filter, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return show(id, filter, viewer, model);
    }

    /** What the page shows around its rows, and what changes with every mark. */
    private void bar(SessionHead head, RosterFilter filter, Viewer viewer, Model model) {
        var id = head.session().id();
        model.addAttribute("statuses", AttendanceStatus.values());
        model.addAttribute("buttons", MarkButton.all(words, LocaleContextHolder.getLocale()));
        model.addAttribute("tally", tallies.ofSession(id));
        model.addAttribute("step", management.lastStep(id, viewer).orElse(null));
        model.addAttribute("filter", filter);
    }
}
