package id.layakanak.signin;

import id.layakanak.account.AccountPanel;
import id.layakanak.account.AccountRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where an admin sees in which browsers somebody is signed in, and ends those sessions. */
@Component
@Order(2)
class SignInPanel implements AccountPanel {

    private final OpenSessions sessions;

    SignInPanel(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String of(AccountRow account, Model model) {
        model.addAttribute("sessions", sessions.of(account.id(), account.hasSecondFactor()));
        return "signin/account :: panel";
    }
}
