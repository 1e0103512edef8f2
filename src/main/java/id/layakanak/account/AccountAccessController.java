package id.layakanak.account;

import static id.layakanak.shared.Role.ADMIN;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Refused;
import id.layakanak.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closes an account and opens it again. */
@Controller
@RequestMapping("/accounts/{id}")
@AllowedTo(ADMIN)
class AccountAccessController {

    private final AccountManagement management;

    AccountAccessController(AccountManagement management) {
        this.management = management;
    }

    @PostMapping("/activation")
    String activate(@PathVariable AccountId id, RedirectAttributes redirect) {
        management.activate(id);
        Notice.show("account.notice.activated", redirect);
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/deactivation")
    String deactivate(@PathVariable AccountId id, RedirectAttributes redirect) {
        try {
            management.deactivate(id);
            Notice.show("account.notice.deactivated", redirect);
        } catch (Refused lastAdmin) {
            Notice.show(lastAdmin.code(), redirect);
        }
        return "redirect:/accounts/" + id;
    }
}
