package id.layakanak.trained;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;

import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where every count of trained people leads. */
@Controller
@AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
class TrainedController {

    private final TrainedRows rows;

    TrainedController(TrainedRows rows) {
        this.rows = rows;
    }

    @GetMapping("/trained-people")
    String list(TrainedFilter trainedFilter, PageAsked page, Viewer viewer, Model model) {
        var training = trainedFilter.training();
        model.addAttribute("filter", trainedFilter);
        model.addAttribute("people", rows.list(trainedFilter, viewer, page));
        model.addAttribute("children", rows.children(trainedFilter, viewer));
        model.addAttribute("years", rows.years());
        model.addAttribute("programs", rows.programs());
        model.addAttribute(
                "training",
                training == null
                        ? null
                        : rows.heading(training, viewer).orElseThrow(() -> new NotFound("training " + training)));
        return "trained/list";
    }
}
