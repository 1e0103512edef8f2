package id.layakanak.signin;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows what could not be sent because the sign-in had expired; its owner sends it again, or lets it go. */
@Controller
@RequestMapping(UnfinishedFormController.PATH)
@AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
class UnfinishedFormController {

    static final String PATH = "/unfinished-form";

    private final UnfinishedForms forms;

    UnfinishedFormController(UnfinishedForms forms) {
        this.forms = forms;
    }

    @GetMapping
    String show(Viewer viewer, HttpSession session, Model model) {
        var form = forms.find(session, viewer.account());
        form.ifPresent(found -> model.addAttribute("form", found));
        return form.isPresent() ? "signin/unfinished-form" : "redirect:/";
    }

    @PostMapping("/discard")
    String forget(HttpSession session) {
        UnfinishedForms.forget(session);
        return "redirect:/";
    }
}
