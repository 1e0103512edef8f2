package id.layakanak.privacy;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.web.Saving.saving;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answer to a request for correction: it is done, or it is refused with a reason. */
@Controller
@RequestMapping("/corrections/{id}")
@AllowedTo({ADMIN, STAFF})
class AnswerController {

    private final CorrectionManagement management;
    private final CorrectionPage page;

    AnswerController(CorrectionManagement management, CorrectionPage page) {
        this.management = management;
        this.page = page;
    }

    @PostMapping("/resolution")
    String resolve(
            @PathVariable CorrectionId id,
            @Valid AnswerForm answerForm,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.resolve(id, answerForm, viewer))
                .notice("privacy.notice.resolved")
                .to("/corrections/" + id)
                .orShow(() -> page.show(id, model));
    }

    @PostMapping("/refusal")
    String refuse(
            @PathVariable CorrectionId id,
            @Valid AnswerForm answerForm,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.refuse(id, answerForm, viewer))
                .notice("privacy.notice.refused")
                .to("/corrections/" + id)
                .orShow(() -> page.show(id, model));
    }
}
