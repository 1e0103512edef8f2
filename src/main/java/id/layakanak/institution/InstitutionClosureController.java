package id.layakanak.institution;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.web.Saving.saving;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import id.layakanak.web.Notice;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an institution out of the choices since it is no more, and back in: the one undoes the other. */
@Controller
@RequestMapping("/institutions/{id}")
@AllowedTo({ADMIN, STAFF})
class InstitutionClosureController {

    private final InstitutionManagement management;
    private final District district;
    private final Clock clock;

    InstitutionClosureController(InstitutionManagement management, District district, Clock clock) {
        this.management = management;
        this.district = district;
        this.clock = clock;
    }

    @GetMapping("/closure/new")
    String newForm(@PathVariable InstitutionId id, Model model) {
        model.addAttribute(new ClosureForm(district.today(clock), null));
        return form(id, model);
    }

    @PostMapping("/closure")
    String close(
            @PathVariable InstitutionId id,
            @Valid ClosureForm closureForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.close(id, closureForm))
                .notice("institution.notice.closed")
                .to("/institutions/" + id)
                .orShow(() -> form(id, model));
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable InstitutionId id, RedirectAttributes redirect) {
        management.reopen(id);
        Notice.show("institution.notice.reopened", redirect);
        return "redirect:/institutions/" + id;
    }

    private String form(InstitutionId id, Model model) {
        model.addAttribute("institution", management.closable(id));
        return "institution/closure";
    }
}
