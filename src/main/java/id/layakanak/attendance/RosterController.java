package id.layakanak.attendance;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.participant.ParticipantId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.WrongState;
import id.layakanak.training.SessionId;
import id.layakanak.web.Conflict;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** The roster of a session, where attendance is entered: one tap, one mark. With htmx the row alone is answered. */
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
    String list(@PathVariable SessionId id, RosterFilter rosterFilter, Viewer viewer, Model model) {
        return page.show(id, rosterFilter, viewer, model);
    }

    /** Marks all who have no mark yet. */
    @PostMapping
    String markRest(
            @PathVariable SessionId id,
            @RequestParam AttendanceStatus status,
            RosterFilter rosterFilter,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            if (management.markRest(id, status, viewer) == 0) {
                redirect.addFlashAttribute("said", "attendance.said.nobody");
            }
            return "redirect:/sessions/" + id + "/attendance" + rosterFilter.query();
        } catch (WrongState closed) {
            return page.closed(id, rosterFilter, viewer, model, response);
        }
    }

    @PostMapping("/{participant}")
    String mark(
            @PathVariable SessionId id,
            @PathVariable ParticipantId participant,
            @Valid MarkForm markForm,
            RosterFilter rosterFilter,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean rowAlone,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var marked = marked(id, participant, markForm, viewer, model, response);
        if (rowAlone) {
            return page.row(id, participant, marked, rosterFilter, viewer, model);
        }
        return marked != null
                ? "redirect:/sessions/" + id + "/attendance" + rosterFilter.query() + "#p-" + participant
                : page.show(id, rosterFilter, viewer, model);
    }

    /** The session; null, and the status of the answer says so, where somebody else was first or the roster takes no marks; the page tells which. */
    private @Nullable SessionHead marked(
            SessionId id,
            ParticipantId participant,
            MarkForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        try {
            return management.mark(id, participant, form, viewer);
        } catch (StaleEdit stale) {
            Conflict.show(stale, model);
        } catch (WrongState closed) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        return null;
    }
}
