package id.layakanak.institution;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;
import static id.layakanak.web.Saving.saving;

import id.layakanak.listing.PageAsked;
import id.layakanak.region.RegionDirectory;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/institutions")
@AllowedTo({ADMIN, STAFF})
class InstitutionController {

    private final InstitutionManagement management;
    private final InstitutionRows rows;
    private final InstitutionDirectory directory;
    private final RegionDirectory regions;
    private final List<InstitutionPanel> panels;

    InstitutionController(
            InstitutionManagement management,
            InstitutionRows rows,
            InstitutionDirectory directory,
            RegionDirectory regions,
            List<InstitutionPanel> panels) {
        this.panels = panels;
        this.management = management;
        this.rows = rows;
        this.directory = directory;
        this.regions = regions;
    }

    @GetMapping
    @AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
    String list(InstitutionFilter institutionFilter, PageAsked page, Model model) {
        model.addAttribute("filter", institutionFilter);
        var institutions = rows.list(institutionFilter, page);
        model.addAttribute("institutions", institutions);
        model.addAttribute(
                "blank",
                institutions.isEmpty()
                        && institutionFilter.isEmpty()
                        && rows.list(InstitutionFilter.ALL, PageAsked.FIRST).isEmpty());
        model.addAttribute("types", directory.types(LocaleContextHolder.getLocale()));
        model.addAttribute("kecamatan", regions.kecamatanChoices());
        return "institution/list";
    }

    @GetMapping("/{id}")
    @AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
    String show(@PathVariable InstitutionId id, Viewer viewer, Model model) {
        var details = rows.details(id, LocaleContextHolder.getLocale()).orElseThrow(() -> new NotFound(id));
        model.addAttribute("details", details);
        model.addAttribute("institution", details.institution());
        var shown = panels.stream()
                .flatMap(panel ->
                        Stream.ofNullable(panel.of(details.institution().summary(), viewer, model)))
                .toList();
        model.addAttribute("panels", shown);
        model.addAttribute(
                "missing",
                shown.stream().flatMap(panel -> panel.missing().stream()).toList());
        return "institution/show";
    }

    @GetMapping("/new")
    String newForm(Model model) {
        model.addAttribute(InstitutionForm.empty());
        return form(model);
    }

    @PostMapping
    String create(
            @Valid InstitutionForm institutionForm, BindingResult errors, Model model, RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.add(institutionForm))
                .notice("institution.notice.added")
                .to(id -> "/institutions/" + id)
                .orShow(() -> form(model));
    }

    @GetMapping("/{id}/edit")
    String editForm(@PathVariable InstitutionId id, Model model) {
        model.addAttribute(management.form(id));
        return form(id, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable InstitutionId id,
            @Valid InstitutionForm institutionForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.describe(id, institutionForm))
                .notice("institution.notice.changed")
                .to("/institutions/" + id)
                .orShow(() -> form(id, model));
    }

    private String form(InstitutionId id, Model model) {
        management.form(id); // nothing typed makes up for a record that is not there
        model.addAttribute("id", id);
        return form(model);
    }

    /** Fills what the form page needs besides the form itself, so no branch can forget it. */
    private String form(Model model) {
        model.addAttribute("types", rows.typesBySector(LocaleContextHolder.getLocale()));
        model.addAttribute("regions", regions.choices());
        model.addAttribute("outside", InstitutionForm.OUTSIDE);
        return "institution/form";
    }
}
