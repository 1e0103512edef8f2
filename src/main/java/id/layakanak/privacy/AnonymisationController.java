package id.layakanak.privacy;

import static id.layakanak.shared.Role.ADMIN;

import id.layakanak.person.PersonErasure;
import id.layakanak.person.PersonId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Erases one person's data at their request (UU 27/2022 art. 8). */
@Controller
@AllowedTo(ADMIN)
class AnonymisationController {

    private final PersonErasure erasure;
    private final CorrectionRows corrections;

    AnonymisationController(PersonErasure erasure, CorrectionRows corrections) {
        this.erasure = erasure;
        this.corrections = corrections;
    }

    @PostMapping("/people/{person}/anonymisation")
    String anonymise(@PathVariable PersonId person, RedirectAttributes redirect) {
        // an open request would lose its words before anybody has answered it
        if (corrections.of(person).stream().anyMatch(CorrectionRow::isOpen)) {
            redirect.addFlashAttribute("refused", true);
            return "redirect:/people/" + person + "/personal-data";
        }
        erasure.anonymise(person);
        Notice.show("privacy.notice.anonymised", redirect);
        return "redirect:/people/" + person;
    }
}
