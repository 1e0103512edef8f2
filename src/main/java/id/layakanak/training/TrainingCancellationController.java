package id.layakanak.training;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.training.TrainingStatus.CANCELLED;
import static id.layakanak.web.Saving.saving;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.WrongState;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calls a training off, with a reason that stays on record. */
@Controller
@RequestMapping("/trainings/{id}/cancellation")
@AllowedTo({ADMIN, STAFF})
class TrainingCancellationController {

    private final TrainingManagement management;
    private final TrainingRows rows;

    TrainingCancellationController(TrainingManagement management, TrainingRows rows) {
        this.management = management;
        this.rows = rows;
    }

    @GetMapping("/new")
    String newForm(@PathVariable TrainingId id, Viewer viewer, Model model) {
        model.addAttribute(TrainingCancellationForm.empty());
        return form(id, viewer, model);
    }

    @PostMapping
    String cancel(
            @PathVariable TrainingId id,
            @Valid TrainingCancellationForm trainingCancellationForm,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.cancel(id, trainingCancellationForm, viewer))
                .notice("training.notice.cancelled")
                .to("/trainings/" + id)
                .orShow(() -> form(id, viewer, model));
    }

    private String form(TrainingId id, Viewer viewer, Model model) {
        var row = rows.find(id, viewer).orElseThrow(() -> new NotFound(id));
        if (!row.training().status().canBecome(CANCELLED)) {
            throw new WrongState(row.training().status(), CANCELLED);
        }
        model.addAttribute("row", row);
        model.addAttribute("training", row.training());
        return "training/cancellation";
    }
}
