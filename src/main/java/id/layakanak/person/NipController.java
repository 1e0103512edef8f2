package id.layakanak.person;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.shared.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Shows a NIP in full, on this one answer. It is a POST since it leaves a trace, and is answered with the page and not with a redirect: what a
 * redirect carries along is stored in the session, where a NIP has no business.
 */
@Controller
@AllowedTo({ADMIN, STAFF})
class NipController {

    private final PersonManagement management;
    private final PersonPage page;

    NipController(PersonManagement management, PersonPage page) {
        this.management = management;
        this.page = page;
    }

    /** Where a change of the language leads after the answer below: the mask is back. */
    @GetMapping("/people/{id}/nip")
    String show(@PathVariable PersonId id, Model model) {
        return page.show(id, model);
    }

    @PostMapping("/people/{id}/nip")
    String reveal(@PathVariable PersonId id, Model model) {
        management.revealNip(id);
        model.addAttribute("revealed", true);
        return page.show(id, model);
    }
}
