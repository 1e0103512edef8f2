package id.layakanak.signin;

import id.layakanak.account.Credentials;
import id.layakanak.account.Password;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Refused;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The password of whoever sits at a signed-in browser: asked for again, or changed. What must not be done by a passer-by takes a {@link Proof}, which
 * only this class can make. Guessing waits here as it does at the sign-in page.
 */
@Component
public class OwnPassword {

    private static final String PURPOSE = "password again";

    /** That the owner of the account typed its password just now. */
    public static final class Proof {

        private final AccountId account;

        private Proof(AccountId account) {
            this.account = account;
        }

        public AccountId account() {
            return account;
        }
    }

    private final Credentials credentials;
    private final OpenSessions sessions;
    private final AttemptDelays delays;

    OwnPassword(Credentials credentials, OpenSessions sessions, AttemptDelays delays) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.delays = delays;
    }

    /**
     * Throws {@link Refused} at the field {@code currentPassword}. In no transaction of its caller, which would take back the count of the attempt
     * together with what was refused.
     */
    public Proof require(AccountId account, Password typed) {
        var wait = delays.attempt(PURPOSE, account);
        if (!wait.isZero()) {
            throw new Refused("currentPassword", "signin.password.wait", wait.toSeconds());
        }
        if (!credentials.isPassword(Optional.of(account), typed)) {
            throw new Refused("currentPassword", "signin.password.wrong");
        }
        delays.succeeded(PURPOSE, account);
        return new Proof(account);
    }

    /** Other browsers are signed out, this one stays. Throws {@link Refused} at the field {@code password} when it would soon be guessed. */
    @Transactional
    void change(Proof proof, Password password, String presentSession) {
        credentials.choosePassword(proof.account(), password);
        sessions.endAllBut(proof.account(), presentSession);
    }
}
