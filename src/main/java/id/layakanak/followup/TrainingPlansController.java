package id.layakanak.followup;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;

import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which institutions of a training have a plan, and beginning one. */
@Controller
@RequestMapping("/trainings/{id}/follow-up-plans")
@AllowedTo({ADMIN, STAFF, TASK_FORCE})
class TrainingPlansController {

    private final FollowUpManagement management;
    private final PlanRows rows;
    private final TrainingDirectory trainings;

    TrainingPlansController(FollowUpManagement management, PlanRows rows, TrainingDirectory trainings) {
        this.management = management;
        this.rows = rows;
        this.trainings = trainings;
    }

    @GetMapping
    @AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
    String list(@PathVariable TrainingId id, PageAsked asked, Viewer viewer, Model model) {
        model.addAttribute("training", trainings.find(id, viewer).orElseThrow(() -> new NotFound(id)));
        model.addAttribute("coverage", rows.coverage(id, viewer, asked));
        return "followup/training";
    }

    /** {@code institution}: whose paper plan staff are about to type in. */
    @PostMapping
    String begin(
            @PathVariable TrainingId id,
            @RequestParam(required = false) @Nullable InstitutionId institution,
            Viewer viewer) {
        return "redirect:/follow-up-plans/" + management.begin(id, institution, viewer);
    }
}
