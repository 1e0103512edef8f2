package id.layakanak.secondfactor;

import static id.layakanak.shared.Role.ADMIN;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import id.layakanak.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the second factor off somebody's account whose phone is lost. One's own is removed with the password alone, see {@link SecondFactorController}. */
@Controller
@AllowedTo(ADMIN)
class FactorResetController {

    private final SecondFactors factors;

    FactorResetController(SecondFactors factors) {
        this.factors = factors;
    }

    @PostMapping("/accounts/{id}/second-factor/removal")
    String reset(@PathVariable AccountId id, Viewer viewer, RedirectAttributes redirect) {
        if (id.equals(viewer.account())) {
            return "redirect:" + SecondFactorController.PATH;
        }
        factors.reset(id);
        Notice.show("secondfactor.notice.reset", redirect);
        return "redirect:/accounts/" + id;
    }
}
