package id.layakanak.secondfactor;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;
import static id.layakanak.web.Saving.saving;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Viewer;
import id.layakanak.signin.OwnPassword;
import id.layakanak.signin.SignIn;
import id.layakanak.web.FieldErrors;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's second factor: new recovery codes, or doing without it. Both ask for the password, and both buttons stand in one form. */
@Controller
@RequestMapping(SecondFactorController.PATH)
@AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
class SecondFactorController {

    static final String PATH = "/account/second-factor";

    private final SecondFactors factors;
    private final OwnPassword passwords;

    SecondFactorController(SecondFactors factors, OwnPassword passwords) {
        this.factors = factors;
        this.passwords = passwords;
    }

    @GetMapping
    String editForm(Viewer viewer, Model model) {
        if (!factors.isOn(viewer.account())) {
            return "redirect:" + SignIn.SECOND_FACTOR_PAGE;
        }
        model.addAttribute(PasswordAgainForm.empty());
        return form(viewer, model);
    }

    @PostMapping("/recovery-codes")
    String renewRecoveryCodes(
            @Valid PasswordAgainForm passwordAgainForm, BindingResult errors, Viewer viewer, Model model) {
        if (errors.hasErrors()) {
            return form(viewer, model);
        }
        try {
            var proof = passwords.require(viewer.account(), passwordAgainForm.currentPassword());
            model.addAttribute("codes", factors.renewRecoveryCodes(proof));
            model.addAttribute("next", "/account");
            return "secondfactor/recovery-codes";
        } catch (Refused refused) {
            FieldErrors.show(refused, errors);
            return form(viewer, model);
        }
    }

    @PostMapping("/removal")
    String remove(
            @Valid PasswordAgainForm passwordAgainForm,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> factors.remove(passwords.require(viewer.account(), passwordAgainForm.currentPassword())))
                .notice("secondfactor.notice.removed")
                .to("/account")
                .orShow(() -> form(viewer, model));
    }

    private String form(Viewer viewer, Model model) {
        model.addAttribute("codesLeft", factors.recoveryCodesLeft(viewer.account()));
        return "secondfactor/form";
    }
}
