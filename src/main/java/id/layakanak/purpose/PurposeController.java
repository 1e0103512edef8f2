package id.layakanak.purpose;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.web.Saving.saving;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.NotFound;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/purposes")
@AllowedTo(ADMIN)
class PurposeController {

    private final PurposeManagement management;
    private final PurposeRows rows;

    PurposeController(PurposeManagement management, PurposeRows rows) {
        this.management = management;
        this.rows = rows;
    }

    @GetMapping
    String list(Locale locale, Model model) {
        model.addAttribute("purposes", rows.list(locale));
        return "purpose/list";
    }

    @GetMapping("/{code}/edit")
    String editForm(@PathVariable String code, Locale locale, Model model) {
        model.addAttribute(management.form(code));
        return form(code, locale, model);
    }

    @PostMapping("/{code}")
    String update(
            @PathVariable String code,
            @Valid PurposeForm purposeForm,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.describe(code, purposeForm))
                .notice("purpose.notice.changed")
                .to("/purposes")
                .orShow(() -> form(code, locale, model));
    }

    /** Fills what the form page needs besides the form itself, so no branch can forget it. */
    private String form(String code, Locale locale, Model model) {
        model.addAttribute("kind", rows.find(code, locale).orElseThrow(() -> new NotFound(code)));
        return "purpose/form";
    }
}
