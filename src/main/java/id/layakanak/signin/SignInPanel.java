package id.layakanak.signin;

import id.layakanak.account.AccountPanel;
import id.layakanak.account.AccountRow;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where an admin sees how somebody signs in: ends their sessions, and helps who lost their phone. */
@Component
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
