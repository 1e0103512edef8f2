package id.layakanak.followup;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import id.layakanak.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reports an action of an accepted plan as done, and takes that back: each undoes the other. */
@Controller
@RequestMapping("/follow-up-plans/{id}/actions/{actionId}")
@AllowedTo({ADMIN, STAFF, TASK_FORCE})
class CompletionController {

    private final FollowUpManagement management;

    CompletionController(FollowUpManagement management) {
        this.management = management;
    }

    @PostMapping("/completion")
    String complete(
            @PathVariable PlanId id, @PathVariable ActionId actionId, Viewer viewer, RedirectAttributes redirect) {
        management.complete(id, actionId, viewer);
        Notice.show("followup.notice.completed", redirect);
        return "redirect:/follow-up-plans/" + id;
    }

    @PostMapping("/reopening")
    String reopen(
            @PathVariable PlanId id, @PathVariable ActionId actionId, Viewer viewer, RedirectAttributes redirect) {
        management.reopen(id, actionId, viewer);
        Notice.show("followup.notice.reopened", redirect);
        return "redirect:/follow-up-plans/" + id;
    }
}
