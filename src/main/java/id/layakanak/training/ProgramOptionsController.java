package id.layakanak.training;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;

import id.layakanak.shared.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a picker of programs offers while somebody types. */
@Controller
@AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
class ProgramOptionsController {

    private final ProgramRows rows;

    ProgramOptionsController(ProgramRows rows) {
        this.rows = rows;
    }

    @GetMapping("/programs/options")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("options", new ProgramOptions(rows).search(q));
        return "fragments/picker :: options";
    }
}
