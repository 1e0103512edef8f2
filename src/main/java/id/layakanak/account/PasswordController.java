package id.layakanak.account;

import id.layakanak.shared.NotFound;
import id.layakanak.shared.OpenToAll;
import id.layakanak.shared.Refused;
import id.layakanak.web.Refusal;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a password link leads: its holder chooses a password. */
@Controller
@RequestMapping("/passwords/{token}")
@OpenToAll
class PasswordController {

    private final PasswordLinks links;

    PasswordController(PasswordLinks links) {
        this.links = links;
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
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return form(token, model);
        }
        try {
            links.use(token, passwordForm.password());
            redirect.addFlashAttribute("notice", "account.notice.passwordChosen");
            return "redirect:/login";
        } catch (Refused refused) {
            Refusal.show(refused, errors);
            return form(token, model);
        }
    }

    private String form(String token, Model model) {
        model.addAttribute("owner", links.ownerOf(token).orElseThrow(() -> new NotFound("password link")));
        return "account/password";
    }
}
