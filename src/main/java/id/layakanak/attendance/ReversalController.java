package id.layakanak.attendance;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.WrongState;
import id.layakanak.training.SessionId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back what one click on a roster did, be it one mark or a hundred. */
@Controller
@AllowedTo({ADMIN, STAFF})
class ReversalController {

    private final AttendanceManagement management;
    private final RosterPage page;

    ReversalController(AttendanceManagement management, RosterPage page) {
        this.management = management;
        this.page = page;
    }

    @PostMapping("/sessions/{id}/attendance/reversal")
    String undo(
            @PathVariable SessionId id,
            @RequestParam UUID batch,
            RosterFilter rosterFilter,
            PageAsked asked,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            var undone = management.undo(id, batch, viewer);
            redirect.addFlashAttribute(
                    "said", undone.left() == 0 ? "attendance.said.undone" : "attendance.said.undonePartly");
            redirect.addFlashAttribute("saidTaken", undone.taken());
            redirect.addFlashAttribute("saidLeft", undone.left());
            return page.back(id, model);
        } catch (WrongState closed) {
            return page.closed(id, rosterFilter, asked, viewer, model, response);
        }
    }
}
