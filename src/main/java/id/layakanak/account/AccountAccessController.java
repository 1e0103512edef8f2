package id.layakanak.account;

import static id.layakanak.shared.Role.ADMIN;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Refused;
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
        return told("account.notice.activated", id, redirect);
    }

    @PostMapping("/deactivation")
    String deactivate(@PathVariable AccountId id, RedirectAttributes redirect) {
        try {
            management.deactivate(id);
            return told("account.notice.deactivated", id, redirect);
        } catch (Refused lastAdmin) {
            return told(lastAdmin.code(), id, redirect);
        }
    }

    private static String told(String notice, AccountId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/accounts/" + id;
    }
}
