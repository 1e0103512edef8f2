package id.layakanak.account;

import static id.layakanak.shared.Role.ADMIN;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.NotFound;
import id.layakanak.web.PortalAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Makes a link by which somebody chooses a password. The one page that a POST answers without a redirect: the secret is shown once and must not
 * wait anywhere, not even in the session.
 */
@Controller
@AllowedTo(ADMIN)
class PasswordLinkController {

    private final PasswordLinks links;
    private final AccountRows rows;
    private final PortalAddress address;

    PasswordLinkController(PasswordLinks links, AccountRows rows, PortalAddress address) {
        this.links = links;
        this.rows = rows;
        this.address = address;
    }

    @PostMapping("/accounts/{id}/password-links")
    String create(@PathVariable AccountId id, Model model) {
        var account = rows.find(id).orElseThrow(() -> new NotFound(id));
        model.addAttribute("account", account);
        model.addAttribute("link", address.of("/passwords/" + links.issue(id)));
        model.addAttribute("complete", address.isConfigured());
        model.addAttribute("until", links.expiry());
        model.addAttribute(
                "whatsApp", account.phone() == null ? null : account.phone().substring(1));
        return "account/password-link";
    }
}
