package id.layakanak.signin;

import static id.layakanak.shared.Role.ADMIN;

import id.layakanak.account.AccountRow;
import id.layakanak.account.AccountRows;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an admin sees how somebody signs in: ends their sessions, and helps who lost their phone. */
@Controller
@RequestMapping("/accounts/{id}")
@AllowedTo(ADMIN)
class AccountPageController {

    private final AccountRows accounts;
    private final OpenSessions sessions;
    private final SecondFactors factors;

    AccountPageController(AccountRows accounts, OpenSessions sessions, SecondFactors factors) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
    }

    @GetMapping
    String show(@PathVariable AccountId id, Model model) {
        var account = existing(id);
        model.addAttribute("account", account);
        model.addAttribute("sessions", sessions.of(id, account.hasSecondFactor()));
        return "signin/account";
    }

    @PostMapping("/sessions/{key}/end")
    String signOut(@PathVariable AccountId id, @PathVariable String key, RedirectAttributes redirect) {
        sessions.end(existing(id).id(), key);
        return told("signin.notice.sessionEnded", id, redirect);
    }

    @PostMapping("/sessions/end")
    String signOutAll(@PathVariable AccountId id, RedirectAttributes redirect) {
        sessions.endAll(existing(id).id());
        return told("signin.notice.sessionsEnded", id, redirect);
    }

    private AccountRow existing(AccountId id) {
        return accounts.find(id).orElseThrow(() -> new NotFound(id));
    }

    private static String told(String notice, AccountId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/accounts/" + id;
    }
}
