package id.layakanak.signin;

import static id.layakanak.shared.Role.ADMIN;

import id.layakanak.account.AccountDirectory;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.NotFound;
import id.layakanak.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends the sessions of somebody's account; see {@link SignInPanel}. */
@Controller
@RequestMapping("/accounts/{id}/sessions")
@AllowedTo(ADMIN)
class AccountSessionsController {

    private final AccountDirectory accounts;
    private final OpenSessions sessions;

    AccountSessionsController(AccountDirectory accounts, OpenSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @PostMapping("/{key}/end")
    String signOut(@PathVariable AccountId id, @PathVariable String key, RedirectAttributes redirect) {
        sessions.end(existing(id), key);
        Notice.show("signin.notice.sessionEnded", redirect);
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/end")
    String signOutAll(@PathVariable AccountId id, RedirectAttributes redirect) {
        sessions.endAll(existing(id));
        Notice.show("signin.notice.sessionsEnded", redirect);
        return "redirect:/accounts/" + id;
    }

    private AccountId existing(AccountId id) {
        return accounts.find(id).orElseThrow(() -> new NotFound(id)).id();
    }
}
