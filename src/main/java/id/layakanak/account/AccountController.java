package id.layakanak.account;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.web.Saving.saving;

import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Role;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of accounts, their pages and their forms. */
@Controller
@RequestMapping("/accounts")
@AllowedTo(ADMIN)
class AccountController {

    private final AccountManagement management;
    private final AccountRows rows;
    private final List<AccountPanel> panels;

    AccountController(AccountManagement management, AccountRows rows, List<AccountPanel> panels) {
        this.management = management;
        this.rows = rows;
        this.panels = panels;
    }

    @GetMapping
    String list(AccountFilter accountFilter, PageAsked page, Model model) {
        model.addAttribute("filter", accountFilter);
        model.addAttribute("accounts", rows.list(accountFilter, page));
        model.addAttribute("roles", Role.values());
        return "account/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable AccountId id, Model model) {
        var account = rows.find(id).orElseThrow(() -> new NotFound(id));
        model.addAttribute("account", account);
        model.addAttribute("linkHours", PasswordLinks.LIFETIME.toHours());
        model.addAttribute(
                "panels", panels.stream().map(panel -> panel.of(account, model)).toList());
        return "account/show";
    }

    @GetMapping("/new")
    String newForm(Model model) {
        model.addAttribute(AccountForm.empty());
        return form(model);
    }

    @PostMapping
    String create(@Valid AccountForm accountForm, BindingResult errors, Model model, RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.add(accountForm))
                .notice("account.notice.added")
                .to(id -> "/accounts/" + id)
                .orShow(() -> form(model));
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
        return saving(errors, model, redirect)
                .by(() -> management.describe(id, accountForm))
                .notice("account.notice.changed")
                .to("/accounts/" + id)
                .orShow(() -> form(id, model));
    }

    private String form(AccountId id, Model model) {
        management.form(id); // nothing typed makes up for a record that is not there
        model.addAttribute("id", id);
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("roles", Role.values());
        return "account/form";
    }
}
