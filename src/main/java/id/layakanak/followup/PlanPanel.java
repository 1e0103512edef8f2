package id.layakanak.followup;

import id.layakanak.institution.InstitutionPanel;
import id.layakanak.institution.InstitutionSummary;
import id.layakanak.shared.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an institution promised, on its page: what is late, and after which trainings it promised nothing yet. */
@Component
@Order(20)
class PlanPanel implements InstitutionPanel {

    private final PlanRows rows;

    PlanPanel(PlanRows rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable Panel of(InstitutionSummary institution, Viewer viewer, Model model) {
        if (viewer.isTaskForce() && !institution.id().equals(viewer.institution())) {
            return null;
        }
        var plans = rows.of(institution.id(), viewer);
        var expected = viewer.isLeader() ? List.<WaitingTraining>of() : rows.expected(institution.id());
        model.addAttribute("plans", plans);
        model.addAttribute("plansMissing", expected);
        return Panel.main("followup/institution :: panel").missing(missing(plans, expected));
    }

    private static List<Missing> missing(List<PlanRow> plans, List<WaitingTraining> expected) {
        var missing = new ArrayList<Missing>();
        plans.stream()
                .filter(plan -> plan.overdue() > 0)
                .findFirst()
                .ifPresent(plan -> missing.add(new Missing(
                        "followup.institution.overdue",
                        "followup.institution.overdue.do",
                        "/follow-up-plans/" + plan.id())));
        expected.stream()
                .findFirst()
                .ifPresent(training -> missing.add(new Missing(
                        "followup.institution.expected",
                        "followup.institution.expected.do",
                        "/trainings/" + training.id() + "/follow-up-plans")));
        return missing;
    }
}
