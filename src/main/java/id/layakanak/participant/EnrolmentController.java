package id.layakanak.participant;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.web.Saving.saving;

import id.layakanak.person.PersonDirectory;
import id.layakanak.person.PersonId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enrols people one after the other, without leaving the page; the search is kept for the next one. */
@Controller
@RequestMapping("/trainings/{training}/participants")
@AllowedTo({ADMIN, STAFF})
class EnrolmentController {

    private final EnrolmentManagement management;
    private final PersonDirectory people;
    private final EnrolmentPage page;

    EnrolmentController(EnrolmentManagement management, PersonDirectory people, EnrolmentPage page) {
        this.management = management;
        this.people = people;
        this.page = page;
    }

    @GetMapping("/new")
    String newForm(
            @PathVariable TrainingId training,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable PersonId person,
            Viewer viewer,
            Model model) {
        if (person == null) {
            return page.search(training, q, viewer, model);
        }
        var chosen = people.find(person).orElseThrow(() -> new NotFound(person));
        model.addAttribute(EnrolmentForm.of(chosen));
        return page.adjust(training, chosen, q, viewer, model);
    }

    @PostMapping
    String enrol(
            @PathVariable TrainingId training,
            @Valid EnrolmentForm enrolmentForm,
            BindingResult errors,
            @RequestParam PersonId person,
            @RequestParam(required = false) @Nullable String q,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var chosen = people.find(person).orElseThrow(() -> new NotFound(person));
        return saving(errors, model, redirect)
                .by(() -> management.enrol(training, enrolmentForm, viewer))
                .to(id -> {
                    redirect.addAttribute("q", q);
                    return EnrolmentPage.forTheNext(training, id, chosen.displayName(), chosen.child(), redirect);
                })
                .orShow(() -> page.adjust(training, chosen, q, viewer, model));
    }
}
