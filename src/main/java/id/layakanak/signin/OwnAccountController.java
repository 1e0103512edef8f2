package id.layakanak.signin;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;
import static id.layakanak.web.Saving.saving;

import id.layakanak.account.AccountDirectory;
import id.layakanak.account.AccountSummary;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: the password, and the browsers in which one is signed in. */
@Controller
@RequestMapping("/account")
@AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
class OwnAccountController {

    private final OwnPassword passwords;
    private final AccountDirectory accounts;
    private final OpenSessions sessions;
    private final KnownBrowsers browsers;

    OwnAccountController(
            OwnPassword passwords, AccountDirectory accounts, OpenSessions sessions, KnownBrowsers browsers) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.sessions = sessions;
        this.browsers = browsers;
    }

    @GetMapping
    String editForm(Viewer viewer, HttpSession session, Model model) {
        model.addAttribute(OwnPasswordForm.empty());
        return form(viewer, session, model);
    }

    @PostMapping
    String update(
            @Valid OwnPasswordForm ownPasswordForm,
            BindingResult errors,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var session = request.getSession();
        return saving(errors, model, redirect)
                .by(() -> {
                    passwords.change(
                            passwords.require(viewer.account(), ownPasswordForm.currentPassword()),
                            ownPasswordForm.password(),
                            session.getId());
                    browsers.remember(viewer.account(), request, response);
                })
                .notice("signin.notice.passwordChanged")
                .to("/account")
                .orShow(() -> form(viewer, session, model));
    }

    private String form(Viewer viewer, HttpSession session, Model model) {
        var codes = accounts.find(viewer.account())
                .filter(AccountSummary::hasSecondFactor)
                .isPresent();
        model.addAttribute("codes", codes);
        model.addAttribute("sessions", sessions.of(viewer.account(), codes));
        model.addAttribute("thisSession", OpenSessions.key(session.getId()));
        return "signin/own";
    }
}
