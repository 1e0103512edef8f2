package id.layakanak.followup;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.web.Saving.saving;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import id.layakanak.web.Notice;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What staff decide about a plan that was handed in: it stands, or it goes back with a reason. */
@Controller
@RequestMapping("/follow-up-plans/{id}")
@AllowedTo({ADMIN, STAFF})
class ReviewController {

    private final FollowUpManagement management;
    private final PlanPage page;

    ReviewController(FollowUpManagement management, PlanPage page) {
        this.management = management;
        this.page = page;
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable PlanId id, @RequestParam int version, Viewer viewer, RedirectAttributes redirect) {
        management.accept(id, version, viewer);
        Notice.show("followup.notice.accepted", redirect);
        return "redirect:/follow-up-plans/" + id;
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable PlanId id,
            @Valid ReturnForm returnForm,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.giveBack(id, returnForm, viewer))
                .notice("followup.notice.returned")
                .to("/follow-up-plans/" + id)
                .orShow(() -> page.show(id, viewer, model));
    }
}
