package id.layakanak.secondfactor;

import id.layakanak.shared.OpenToAll;
import id.layakanak.signin.AttemptDelays;
import id.layakanak.signin.SignIn;
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
@RequestMapping(SignIn.CODE_PAGE)
@OpenToAll
class CodeController {

    private static final String PURPOSE = "code";

    private final SecondFactors factors;
    private final AttemptDelays delays;
    private final SignIn signIn;
    private final AuthenticationEventPublisher events;

    CodeController(SecondFactors factors, AttemptDelays delays, SignIn signIn, AuthenticationEventPublisher events) {
        this.factors = factors;
        this.delays = delays;
        this.signIn = signIn;
        this.events = events;
    }

    @GetMapping
    String newForm(HttpServletRequest request, Model model) {
        model.addAttribute(new CodeForm(""));
        return signIn.awaitingCode(request).isPresent() ? "secondfactor/code" : "redirect:/";
    }

    @PostMapping
    String create(
            @Valid CodeForm codeForm, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        var asked = signIn.awaitingCode(request);
        if (asked.isEmpty()) {
            return "redirect:/";
        }
        var account = asked.get();
        if (errors.hasErrors()) {
            return "secondfactor/code";
        }
        var wait = delays.attempt(PURPOSE, account);
        if (!wait.isZero()) {
            errors.rejectValue("code", "secondfactor.code.wait", new Object[] {wait.toSeconds()}, null);
            return "secondfactor/code";
        }
        if (!factors.accepts(account, codeForm.code())) {
            events.publishAuthenticationFailure(
                    new BadCredentialsException("wrong code"),
                    UsernamePasswordAuthenticationToken.unauthenticated(account.toString(), null));
            errors.rejectValue("code", "secondfactor.code.wrong");
            return "secondfactor/code";
        }
        delays.succeeded(PURPOSE, account);
        return "redirect:" + signIn.codeGiven(account, request, response);
    }
}
