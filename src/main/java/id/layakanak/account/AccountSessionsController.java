package id.layakanak.account;

import static id.layakanak.shared.Role.ADMIN;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signs somebody's browsers out, one by one or all at once. */
@Controller
@RequestMapping("/accounts/{id}/sessions")
@AllowedTo(ADMIN)
class AccountSessionsController {

    private final AccountRows rows;
    private final OpenSessions sessions;

    AccountSessionsController(AccountRows rows, OpenSessions sessions) {
        this.rows = rows;
        this.sessions = sessions;
    }

    @PostMapping("/{key}/end")
    String update(@PathVariable AccountId id, @PathVariable String key, RedirectAttributes redirect) {
        sessions.end(existing(id), key);
        return told("account.notice.sessionEnded", id, redirect);
    }

    @PostMapping("/end")
    String delete(@PathVariable AccountId id, RedirectAttributes redirect) {
        sessions.endAll(existing(id));
        return told("account.notice.sessionsEnded", id, redirect);
    }

    private AccountId existing(AccountId id) {
        return rows.find(id).orElseThrow(() -> new NotFound(id)).id();
    }

    private static String told(String notice, AccountId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/accounts/" + id;
    }
}
