package id.layakanak.staffcount;

import id.layakanak.institution.InstitutionPanel;
import id.layakanak.institution.InstitutionSummary;
import id.layakanak.shared.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How many work there, on the page of the institution. */
@Component
@Order(50)
class StaffCountPanel implements InstitutionPanel {

    private final StaffCountRows rows;

    StaffCountPanel(StaffCountRows rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable Panel of(InstitutionSummary institution, Viewer viewer, Model model) {
        var counts = rows.of(institution.id(), LocaleContextHolder.getLocale());
        var counted = counts.stream().filter(count -> !count.isMissing()).toList();
        if (counted.isEmpty() && !viewer.isStaff()) {
            return null;
        }
        var wanted = counts.stream().filter(StaffCountRow::isMissing).toList();
        model.addAttribute("staffCounts", counted);
        model.addAttribute("uncounted", wanted);
        // of several kinds that are asked for, one will do to begin with: a school need not count health staff
        var isMissing = institution.active() && counted.isEmpty() && !wanted.isEmpty();
        return Panel.aside("staffcount/panel :: panel")
                .missing(
                        isMissing
                                ? List.of(new Missing(
                                        "staffcount.missing",
                                        "staffcount.action.add",
                                        "/institutions/" + institution.id() + "/staff-counts/new"))
                                : List.of());
    }
}
