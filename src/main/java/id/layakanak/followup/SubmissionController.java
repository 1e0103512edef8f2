package id.layakanak.followup;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import id.layakanak.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands a plan in, the first time or again. */
@Controller
@AllowedTo({ADMIN, STAFF, TASK_FORCE})
class SubmissionController {

    private final FollowUpManagement management;
    private final PlanPage page;

    SubmissionController(FollowUpManagement management, PlanPage page) {
        this.management = management;
        this.page = page;
    }

    @PostMapping("/follow-up-plans/{id}/submission")
    String submit(
            @PathVariable PlanId id,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            management.submit(id, viewer);
            Notice.show("followup.notice.submitted", redirect);
            return "redirect:/follow-up-plans/" + id;
        } catch (IncompletePlan incomplete) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("heldBack", true);
            return page.show(id, viewer, model);
        }
    }
}
