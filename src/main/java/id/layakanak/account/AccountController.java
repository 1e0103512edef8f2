package id.layakanak.account;

import static id.layakanak.shared.Role.ADMIN;

import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Choice;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Role;
import id.layakanak.shared.StaleEdit;
import id.layakanak.web.Conflict;
import id.layakanak.web.Refusal;
import jakarta.validation.Valid;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of accounts, and their forms; the page of one tells mostly how it signs in, and is {@code signin}'s. */
@Controller
@RequestMapping("/accounts")
@AllowedTo(ADMIN)
class AccountController {

    private final AccountManagement management;
    private final AccountRows rows;
    private final InstitutionDirectory institutions;

    AccountController(AccountManagement management, AccountRows rows, InstitutionDirectory institutions) {
        this.management = management;
        this.rows = rows;
        this.institutions = institutions;
    }

    @GetMapping
    String list(AccountFilter accountFilter, @PageableDefault(size = 25) Pageable page, Model model) {
        model.addAttribute("filter", accountFilter);
        model.addAttribute("accounts", rows.list(accountFilter, page));
        model.addAttribute("roles", Role.values());
        return "account/list";
    }

    @GetMapping("/new")
    String newForm(Model model) {
        model.addAttribute(AccountForm.empty());
        return form(model);
    }

    @PostMapping
    String create(@Valid AccountForm accountForm, BindingResult errors, Model model, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return form(model);
        }
        try {
            var id = management.add(accountForm);
            redirect.addFlashAttribute("notice", "account.notice.added");
            return "redirect:/accounts/" + id;
        } catch (Refused refused) {
            Refusal.show(refused, errors);
            return form(model);
        }
    }

    @GetMapping("/{id}/edit")
    String editForm(@PathVariable AccountId id, Model model) {
        model.addAttribute(management.form(id));
        return form(id, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable AccountId id,
            @Valid AccountForm accountForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return form(id, model);
        }
        try {
            management.describe(id, accountForm);
            redirect.addFlashAttribute("notice", "account.notice.changed");
            return "redirect:/accounts/" + id;
        } catch (Refused refused) {
            Refusal.show(refused, errors);
        } catch (StaleEdit stale) {
            Conflict.show(stale, model);
        }
        return form(id, model);
    }

    private String form(AccountId id, Model model) {
        management.form(id); // nothing typed makes up for a record that is not there
        model.addAttribute("id", id);
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "institutions",
                institutions.active().stream()
                        .map(institution -> new Choice(institution.id().toString(), institution.name()))
                        .toList());
        return "account/form";
    }
}
