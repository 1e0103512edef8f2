package id.layakanak.institution;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.InstitutionId;
import id.layakanak.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an institution out of the choices, and back in: each undoes the other. */
@Controller
@RequestMapping("/institutions/{id}")
@AllowedTo({ADMIN, STAFF})
class InstitutionActivationController {

    private final InstitutionManagement management;

    InstitutionActivationController(InstitutionManagement management) {
        this.management = management;
    }

    @PostMapping("/activation")
    String activate(@PathVariable InstitutionId id, RedirectAttributes redirect) {
        management.activate(id);
        Notice.show("institution.notice.activated", redirect);
        return "redirect:/institutions/" + id;
    }

    @PostMapping("/deactivation")
    String deactivate(@PathVariable InstitutionId id, RedirectAttributes redirect) {
        management.deactivate(id);
        Notice.show("institution.notice.deactivated", redirect);
        return "redirect:/institutions/" + id;
    }
}
