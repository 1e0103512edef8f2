package id.layakanak.training;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a picker of trainings offers while somebody types. */
@Controller
@AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
class TrainingOptionsController {

    private final TrainingRows rows;

    TrainingOptionsController(TrainingRows rows) {
        this.rows = rows;
    }

    @GetMapping("/trainings/options")
    String list(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        model.addAttribute("options", new TrainingOptions(rows, viewer).search(q));
        return "fragments/picker :: options";
    }
}
