package id.layakanak.signin;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import id.layakanak.web.Notice;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signs one's other browsers out, one by one or all at once. */
@Controller
@RequestMapping("/account/sessions")
@AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
class OwnSessionsController {

    private final OpenSessions sessions;

    OwnSessionsController(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/{key}/end")
    String signOut(@PathVariable String key, Viewer viewer, RedirectAttributes redirect) {
        sessions.end(viewer.account(), key);
        Notice.show("signin.notice.sessionEnded", redirect);
        return "redirect:/account";
    }

    @PostMapping("/others/end")
    String signOutOthers(Viewer viewer, HttpSession session, RedirectAttributes redirect) {
        sessions.endAllBut(viewer.account(), session.getId());
        Notice.show("signin.notice.otherSessionsEnded", redirect);
        return "redirect:/account";
    }
}
