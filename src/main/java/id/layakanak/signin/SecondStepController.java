package id.layakanak.signin;

import id.layakanak.shared.OpenToAll;
import id.layakanak.signin.SignedIn.Stage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The second step of signing in: the code. Open to all, since nobody is a viewer yet; without a right password before it there is nothing to see. */
@Controller
@RequestMapping(SecondStepController.PATH)
@OpenToAll
class SecondStepController {

    static final String PATH = "/login/code";

    private static final String PURPOSE = "code";

    private final SecondFactors factors;
    private final SessionIdentity identity;
    private final AttemptDelays delays;
    private final SignIn signIn;
    private final AuthenticationEventPublisher events;

    SecondStepController(
            SecondFactors factors,
            SessionIdentity identity,
            AttemptDelays delays,
            SignIn signIn,
            AuthenticationEventPublisher events) {
        this.factors = factors;
        this.identity = identity;
        this.delays = delays;
        this.signIn = signIn;
        this.events = events;
    }

    @GetMapping
    String newForm(HttpServletRequest request, Model model) {
        model.addAttribute(new CodeForm(""));
        return isAskedOf(request) ? "signin/code" : "redirect:/";
    }

    @PostMapping
    String create(
            @Valid CodeForm codeForm, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        if (!isAskedOf(request)) {
            return "redirect:/";
        }
        var account = CurrentViewer.of(request).orElseThrow().viewer().account();
        if (errors.hasErrors()) {
            return "signin/code";
        }
        var wait = delays.attempt(PURPOSE, account);
        if (!wait.isZero()) {
            errors.rejectValue("code", "signin.code.wait", new Object[] {wait.toSeconds()}, null);
            return "signin/code";
        }
        if (!factors.accepts(account, codeForm.code())) {
            events.publishAuthenticationFailure(
                    new BadCredentialsException("wrong code"),
                    UsernamePasswordAuthenticationToken.unauthenticated(account.toString(), null));
            errors.rejectValue("code", "signin.code.wrong");
            return "signin/code";
        }
        delays.succeeded(PURPOSE, account);
        identity.codeGiven(request);
        return "redirect:" + signIn.onward(account, request, response);
    }

    private static boolean isAskedOf(HttpServletRequest request) {
        return CurrentViewer.of(request)
                .filter(who -> who.stage() == Stage.CODE)
                .isPresent();
    }
}
