package id.layakanak.audit;

import static id.layakanak.shared.Role.ADMIN;

import id.layakanak.shared.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a picker of whoever stands in the log offers while somebody types. */
@Controller
@AllowedTo(ADMIN)
class AuditOptionsController {

    private final AuditAccounts accounts;

    AuditOptionsController(AuditAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/audit/accounts/options")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("options", accounts.search(q));
        return "fragments/picker :: options";
    }
}
