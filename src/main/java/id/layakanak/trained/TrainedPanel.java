package id.layakanak.trained;

import id.layakanak.institution.InstitutionPanel;
import id.layakanak.institution.InstitutionSummary;
import id.layakanak.shared.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who of an institution was trained and who of these is gone, and its trainings, on its page. */
@Component
@Order(10)
class TrainedPanel implements InstitutionPanel {

    private final InstitutionFigureRows rows;

    TrainedPanel(InstitutionFigureRows rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable Panel of(InstitutionSummary institution, Viewer viewer, Model model) {
        if (viewer.isTaskForce() && !institution.id().equals(viewer.institution())) {
            return null;
        }
        var trained = rows.of(institution.id(), viewer);
        model.addAttribute("trained", trained);
        var isMissing = institution.active() && trained.people() == 0;
        return Panel.main("trained/institution :: panel")
                .missing(
                        isMissing
                                ? List.of(new Missing(
                                        "trained.institution.missing", "trained.institution.missing.do", "/trainings"))
                                : List.of());
    }
}
