package id.layakanak.staffcount;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.web.Saving.saving;

import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.NotFound;
import id.layakanak.web.Notice;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The counts of an institution, one by one. */
@Controller
@RequestMapping("/institutions/{institution}/staff-counts")
@AllowedTo({ADMIN, STAFF})
class StaffCountController {

    private final StaffCountManagement management;
    private final InstitutionDirectory institutions;
    private final StaffCountRows rows;
    private final District district;
    private final Clock clock;

    StaffCountController(
            StaffCountManagement management,
            InstitutionDirectory institutions,
            StaffCountRows rows,
            District district,
            Clock clock) {
        this.management = management;
        this.institutions = institutions;
        this.rows = rows;
        this.district = district;
        this.clock = clock;
    }

    @GetMapping("/new")
    String newForm(@PathVariable InstitutionId institution, Model model) {
        model.addAttribute(StaffCountForm.on(district.today(clock)));
        return form(institution, model);
    }

    @PostMapping
    String create(
            @PathVariable InstitutionId institution,
            @Valid StaffCountForm staffCountForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.add(institution, staffCountForm))
                .notice("staffcount.notice.added")
                .to("/institutions/" + institution)
                .orShow(() -> form(institution, model));
    }

    @GetMapping("/{id}/edit")
    String editForm(@PathVariable InstitutionId institution, @PathVariable StaffCountId id, Model model) {
        model.addAttribute(management.form(institution, id));
        return form(institution, id, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable InstitutionId institution,
            @PathVariable StaffCountId id,
            @Valid StaffCountForm staffCountForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.correct(institution, id, staffCountForm))
                .notice("staffcount.notice.changed")
                .to("/institutions/" + institution)
                .orShow(() -> form(institution, id, model));
    }

    @PostMapping("/{id}/deletion")
    String delete(@PathVariable InstitutionId institution, @PathVariable StaffCountId id, RedirectAttributes redirect) {
        management.remove(institution, id);
        Notice.show("staffcount.notice.removed", redirect);
        return "redirect:/institutions/" + institution;
    }

    private String form(InstitutionId institution, StaffCountId id, Model model) {
        management.form(institution, id); // nothing typed makes up for a record that is not there
        model.addAttribute("id", id);
        return form(institution, model);
    }

    /** Fills what the form page needs besides the form itself, so no branch can forget it. */
    private String form(InstitutionId institution, Model model) {
        model.addAttribute("institution", institutions.find(institution).orElseThrow(() -> new NotFound(institution)));
        model.addAttribute("kinds", rows.kinds(LocaleContextHolder.getLocale()));
        return "staffcount/form";
    }
}
