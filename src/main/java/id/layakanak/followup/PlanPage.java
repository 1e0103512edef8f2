package id.layakanak.followup;

import id.layakanak.shared.District;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one plan; shown by its own address, and again when a review on it lacks its reason or its actions are incomplete. */
@Component
class PlanPage {

    private final PlanRows rows;
    private final District district;
    private final Clock clock;

    PlanPage(PlanRows rows, District district, Clock clock) {
        this.rows = rows;
        this.district = district;
        this.clock = clock;
    }

    String show(PlanId id, Viewer viewer, Model model) {
        var plan = rows.find(id, viewer).orElseThrow(() -> new NotFound(id));
        var actions = rows.actions(plan);
        model.addAttribute("plan", plan);
        model.addAttribute("actions", actions);
        model.addAttribute("reviews", rows.reviews(plan));
        model.addAttribute("readiness", Readiness.of(actions, district.today(clock)));
        if (!model.containsAttribute("returnForm")) {
            model.addAttribute(ReturnForm.of(plan.version()));
        }
        return "followup/show";
    }
}
