package id.layakanak.person;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.web.Saving.saving;

import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.listing.PageAsked;
import id.layakanak.picker.PickText;
import id.layakanak.purpose.DataKind;
import id.layakanak.purpose.PurposeDirectory;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Sex;
import id.layakanak.web.FilterPick;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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

@Controller
@RequestMapping("/people")
@AllowedTo({ADMIN, STAFF})
class PersonController {

    private final PersonManagement management;
    private final PersonRows rows;
    private final PersonPage page;
    private final InstitutionDirectory institutions;
    private final PurposeDirectory purposes;

    PersonController(
            PersonManagement management,
            PersonRows rows,
            PersonPage page,
            InstitutionDirectory institutions,
            PurposeDirectory purposes) {
        this.management = management;
        this.rows = rows;
        this.page = page;
        this.institutions = institutions;
        this.purposes = purposes;
    }

    @GetMapping
    String list(
            PersonFilter personFilter,
            @RequestParam(required = false) @Nullable PickText institutionText,
            PageAsked page,
            HttpServletRequest request,
            Model model) {
        var institution = FilterPick.of(personFilter.institution(), institutionText, institutions.every());
        if (institution.isNews()) {
            return institution.redirect("institution", request);
        }
        model.addAttribute("filter", personFilter);
        model.addAttribute("people", rows.list(personFilter, page));
        model.addAttribute("institution", institution);
        return "person/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable PersonId id, Model model) {
        return page.show(id, model);
    }

    @GetMapping("/new")
    String newForm(Model model) {
        model.addAttribute(PersonForm.empty());
        return form(model);
    }

    @PostMapping
    String create(
            @Valid PersonForm personForm,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean anyway,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.add(personForm, anyway))
                .on(ProbablyKnown.class, known -> model.addAttribute("alike", known.people()))
                .notice("person.notice.added")
                .to(id -> "/people/" + id)
                .orShow(() -> form(model));
    }

    @GetMapping("/{id}/edit")
    String editForm(@PathVariable PersonId id, Model model) {
        model.addAttribute(management.form(id));
        return form(id, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable PersonId id,
            @Valid PersonForm personForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.describe(id, personForm))
                .notice("person.notice.changed")
                .to("/people/" + id)
                .orShow(() -> form(id, model));
    }

    private String form(PersonId id, Model model) {
        model.addAttribute("id", id);
        management.form(id); // nothing typed makes up for a record that is not there
        return form(model);
    }

    /** Fills what the form page needs besides the form itself, so no branch can forget it. */
    private String form(Model model) {
        model.addAttribute("sexes", Sex.values());
        model.addAttribute("workChanges", WorkChange.values());
        model.addAttribute(
                "purposes",
                purposes.of(
                        LocaleContextHolder.getLocale(),
                        DataKind.IDENTITY,
                        DataKind.PHONE,
                        DataKind.NIP,
                        DataKind.CHILD));
        return "person/form";
    }
}
