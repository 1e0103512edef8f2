package id.layakanak.account;

import static id.layakanak.web.Saving.saving;

import id.layakanak.shared.NotFound;
import id.layakanak.shared.OpenToAll;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/first-admin/{token}")
@OpenToAll
class FirstAdminController {

    private final FirstAdmin firstAdmin;

    FirstAdminController(FirstAdmin firstAdmin) {
        this.firstAdmin = firstAdmin;
    }

    @GetMapping
    String newForm(@PathVariable String token, Model model) {
        if (!firstAdmin.isValid(token)) {
            throw new NotFound("set-up link");
        }
        model.addAttribute(FirstAdminForm.empty());
        return "account/first-admin";
    }

    @PostMapping
    String create(
            @PathVariable String token,
            @Valid FirstAdminForm firstAdminForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> firstAdmin.create(token, firstAdminForm))
                .notice("account.notice.firstAdmin")
                .to("/login")
                .orShow(() -> "account/first-admin");
    }
}
