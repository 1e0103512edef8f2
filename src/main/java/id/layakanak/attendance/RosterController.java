package id.layakanak.attendance;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.WrongState;
import id.layakanak.training.SessionId;
import id.layakanak.web.Conflict;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The roster of a session, where attendance is entered: one tap, one mark. With htmx the answer is what that changes. */
@Controller
@RequestMapping("/sessions/{id}/attendance")
@AllowedTo({ADMIN, STAFF})
class RosterController {

    private final AttendanceManagement management;
    private final RosterPage page;

    RosterController(AttendanceManagement management, RosterPage page) {
        this.management = management;
        this.page = page;
    }

    @GetMapping
    String list(@PathVariable SessionId id, RosterFilter rosterFilter, PageAsked asked, Viewer viewer, Model model) {
        return page.show(id, rosterFilter, asked, viewer, model);
    }

    /** Marks all who have no mark yet, on whatever page they are. */
    @PostMapping
    String markRest(
            @PathVariable SessionId id,
            @RequestParam AttendanceStatus status,
            RosterFilter rosterFilter,
            PageAsked asked,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            if (management.markRest(id, status, viewer) == 0) {
                redirect.addFlashAttribute("said", "attendance.said.nobody");
            }
            return page.back(id, model);
        } catch (WrongState closed) {
            return page.closed(id, rosterFilter, asked, viewer, model, response);
        }
    }

    @PostMapping("/marks")
    String mark(
            @PathVariable SessionId id,
            @RequestParam MarkForm mark,
            RosterFilter rosterFilter,
            PageAsked asked,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean rowAlone,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var marked = marked(id, mark, viewer, model, response);
        if (rowAlone) {
            return page.row(id, mark, marked, viewer, model);
        }
        return marked != null
                ? page.back(id, model) + "#p-" + mark.participant()
                : page.show(id, rosterFilter, asked, viewer, model);
    }

    /** Null, and the status of the answer says so, where somebody else was first or the roster takes no marks; the page tells which. */
    private AttendanceManagement.@Nullable Marked marked(
            SessionId id, MarkForm mark, Viewer viewer, Model model, HttpServletResponse response) {
        try {
            return management.mark(id, mark, viewer);
        } catch (StaleEdit stale) {
            Conflict.show(stale, model);
        } catch (WrongState closed) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        return null;
    }
}
