package id.layakanak.institution;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;

import id.layakanak.shared.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a picker of institutions offers while somebody types; filtered as the list is. */
@Controller
@AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
class InstitutionOptionsController {

    private final InstitutionRows rows;

    InstitutionOptionsController(InstitutionRows rows) {
        this.rows = rows;
    }

    @GetMapping("/institutions/options")
    String list(InstitutionFilter filter, Model model) {
        var q = filter.q() == null ? "" : filter.q();
        model.addAttribute("options", new InstitutionOptions(rows, filter.active(), null).search(q));
        return "fragments/picker :: options";
    }
}
