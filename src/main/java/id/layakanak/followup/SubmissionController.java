package id.layakanak.followup;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands a plan in, the first time or again. */
@Controller
@AllowedTo({ADMIN, STAFF, TASK_FORCE})
class SubmissionController {

    private final FollowUpManagement management;

    SubmissionController(FollowUpManagement management) {
        this.management = management;
    }

    @PostMapping("/follow-up-plans/{id}/submission")
    String create(@PathVariable PlanId id, Viewer viewer, RedirectAttributes redirect) {
        management.submit(id, viewer);
        redirect.addFlashAttribute("notice", "followup.notice.submitted");
        return "redirect:/follow-up-plans/" + id;
    }
}
