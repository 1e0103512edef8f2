package id.layakanak.signin;

import static id.layakanak.web.Saving.saving;

import id.layakanak.account.PasswordLinks;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a password link leads: its holder chooses a password, and signs in with it from a browser that is known from now on. */
@Controller
@RequestMapping("/passwords/{token}")
@OpenToAll
class PasswordController {

    private final PasswordLinks links;
    private final KnownBrowsers browsers;

    PasswordController(PasswordLinks links, KnownBrowsers browsers) {
        this.links = links;
        this.browsers = browsers;
    }

    @GetMapping
    String newForm(@PathVariable String token, Model model) {
        model.addAttribute(PasswordForm.empty());
        return form(token, model);
    }

    @PostMapping
    String create(
            @PathVariable String token,
            @Valid PasswordForm passwordForm,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> browsers.remember(links.use(token, passwordForm.password()), request, response))
                .notice("signin.notice.passwordChosen")
                .to("/login")
                .orShow(() -> form(token, model));
    }

    private String form(String token, Model model) {
        model.addAttribute("owner", links.ownerOf(token).orElseThrow(() -> new NotFound("password link")));
        return "signin/password";
    }
}
