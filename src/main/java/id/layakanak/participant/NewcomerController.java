package id.layakanak.participant;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.web.Saving.saving;

import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.person.ProbablyKnown;
import id.layakanak.purpose.DataKind;
import id.layakanak.purpose.PurposeDirectory;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Sex;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingId;
import jakarta.validation.Valid;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds somebody who is not on record yet and enrols them in the same step. */
@Controller
@RequestMapping("/trainings/{training}/participants/newcomer")
@AllowedTo({ADMIN, STAFF})
class NewcomerController {

    private final EnrolmentManagement management;
    private final TrainingDirectory trainings;
    private final InstitutionDirectory institutions;
    private final PurposeDirectory purposes;

    NewcomerController(
            EnrolmentManagement management,
            TrainingDirectory trainings,
            InstitutionDirectory institutions,
            PurposeDirectory purposes) {
        this.management = management;
        this.trainings = trainings;
        this.institutions = institutions;
        this.purposes = purposes;
    }

    @GetMapping
    String newForm(
            @PathVariable TrainingId training,
            @RequestParam(defaultValue = "") String name,
            Viewer viewer,
            Model model) {
        model.addAttribute(NewcomerForm.named(name));
        return form(training, viewer, model);
    }

    @PostMapping
    String enrol(
            @PathVariable TrainingId training,
            @Valid NewcomerForm newcomerForm,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean anyway,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.enrolNewcomer(training, newcomerForm, anyway, viewer))
                .on(ProbablyKnown.class, known -> model.addAttribute("alike", known.people()))
                .to(id -> EnrolmentPage.forTheNext(
                        training, id, newcomerForm.name().display(), newcomerForm.birthMonth() != null, redirect))
                .orShow(() -> form(training, viewer, model));
    }

    /** Fills what the form page needs besides the form itself, so no branch can forget it. */
    private String form(TrainingId id, Viewer viewer, Model model) {
        model.addAttribute("training", trainings.find(id, viewer).orElseThrow(() -> new NotFound(id)));
        model.addAttribute("sexes", Sex.values());
        model.addAttribute(
                "purposes",
                purposes.of(LocaleContextHolder.getLocale(), DataKind.IDENTITY, DataKind.PHONE, DataKind.CHILD));
        return "participant/newcomer";
    }
}
