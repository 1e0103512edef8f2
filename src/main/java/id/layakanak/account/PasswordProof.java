package id.layakanak.account;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.Refused;
import java.time.Duration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Asks whoever sits at a signed-in browser for the password again. What must not be done by a passer-by takes a {@link Proof}, which only this
 * class can make. Guessing waits here as it does at the log-in page.
 */
@Component
class PasswordProof {

    private static final String PURPOSE = "password again";

    /** That the owner of the account typed its password just now. */
    static final class Proof {

        private final AccountId account;

        private Proof(AccountId account) {
            this.account = account;
        }

        AccountId account() {
            return account;
        }
    }

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final LoginDelays delays;

    PasswordProof(Accounts accounts, PasswordEncoder passwords, LoginDelays delays) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.delays = delays;
    }

    /**
     * Throws {@link Refused} at the field {@code currentPassword}. In no transaction of its caller, which would take back the count of the attempt
     * together with what was refused.
     */
    Proof require(AccountId account, Password typed) {
        var wait = delays.attempt(PURPOSE, account);
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new Refused("currentPassword", "account.password.wait", wait.toSeconds());
        }
        var hash = accounts.findById(account.value()).map(Account::passwordHash).orElse(null);
        if (!passwords.matches(typed.text(), hash)) {
            throw new Refused("currentPassword", "account.password.wrong");
        }
        delays.succeeded(PURPOSE, account);
        return new Proof(account);
    }
}
