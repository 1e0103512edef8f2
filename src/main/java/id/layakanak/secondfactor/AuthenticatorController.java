package id.layakanak.secondfactor;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Viewer;
import id.layakanak.signin.OwnPassword;
import id.layakanak.signin.SignIn;
import id.layakanak.web.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Ties an authenticator app to one's account; the only page for those whose role requires it. The recovery codes are shown by the answer to the POST
 * itself: they must not wait anywhere to be fetched.
 */
@Controller
@RequestMapping(SignIn.SECOND_FACTOR_PAGE)
@AllowedTo(
        value = {ADMIN, STAFF, TASK_FORCE, LEADER},
        withoutSecondFactor = true)
class AuthenticatorController {

    /** The secret that the page shows until a first code confirms it: account, blank, Base32. */
    private static final String SHOWN = "secretShown";

    private final SecondFactors factors;
    private final OwnPassword passwords;
    private final SignIn signIn;

    AuthenticatorController(SecondFactors factors, OwnPassword passwords, SignIn signIn) {
        this.factors = factors;
        this.passwords = passwords;
        this.signIn = signIn;
    }

    @GetMapping
    String newForm(Viewer viewer, HttpSession session, Model model) {
        if (factors.isOn(viewer.account())) {
            return "redirect:" + SecondFactorController.PATH;
        }
        model.addAttribute(AuthenticatorForm.empty());
        return form(viewer, session, model);
    }

    @PostMapping
    String create(
            @Valid AuthenticatorForm authenticatorForm,
            BindingResult errors,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = request.getSession();
        if (errors.hasErrors()) {
            return form(viewer, session, model);
        }
        try {
            var proof = passwords.require(viewer.account(), authenticatorForm.currentPassword());
            model.addAttribute(
                    "codes",
                    factors.add(proof, secret(viewer.account(), session), authenticatorForm.code(), session.getId()));
            session.removeAttribute(SHOWN);
            model.addAttribute("next", signIn.codeGiven(viewer.account(), request, response));
            return "secondfactor/recovery-codes";
        } catch (Refused refused) {
            FieldErrors.show(refused, errors);
            return form(viewer, session, model);
        }
    }

    private String form(Viewer viewer, HttpSession session, Model model) {
        var secret = secret(viewer.account(), session);
        model.addAttribute("qr", QrCode.of(factors.address(viewer.account(), secret)));
        model.addAttribute("secret", secret.replaceAll("(?<=\\G.{4})(?=.)", " "));
        return "secondfactor/authenticator";
    }

    private static String secret(AccountId account, HttpSession session) {
        var owner = account + " ";
        if (session.getAttribute(SHOWN) instanceof String shown && shown.startsWith(owner)) {
            return shown.substring(owner.length());
        }
        var secret = Totp.newSecret();
        session.setAttribute(SHOWN, owner + secret);
        return secret;
    }
}
