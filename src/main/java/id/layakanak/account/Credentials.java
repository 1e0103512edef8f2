package id.layakanak.account;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Tokens;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By what the owner of an account proves who they are: a password, of which the hash is kept, and whether a code is asked for besides. */
@Service
public class Credentials {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /** What no typed password matches, and that costs as much to compare as one that might. */
    private final String noPassword;

    Credentials(
            Accounts accounts,
            PasswordEncoder encoder,
            PasswordRules rules,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
        this.noPassword = encoder.encode(Tokens.create());
    }

    /** Whether this is its password. The answer takes as long without an account, or for one without a password. */
    public boolean isPassword(Optional<AccountId> account, Password typed) {
        var hash = account.flatMap(id -> accounts.findById(id.value())).map(Account::passwordHash);
        return encoder.matches(typed.text(), hash.orElse(noPassword));
    }

    /** Throws {@link Refused} at the field {@code password} when it would soon be guessed. */
    @Transactional
    public void choosePassword(AccountId id, Password password) {
        var account = locked(id);
        rules.require(password, account.username(), account.displayName());
        account.choosePassword(encoder.encode(password.text()));
        events.publishEvent(new PasswordChanged(id));
    }

    /** Signing in asks for a code from now on; false when it did already. */
    @Transactional
    public boolean addSecondFactor(AccountId id) {
        var account = locked(id);
        var added = !account.hasSecondFactor();
        if (added) {
            account.addSecondFactor(clock.instant());
        }
        return added;
    }

    @Transactional
    public void removeSecondFactor(AccountId id) {
        locked(id).removeSecondFactor();
    }

    private Account locked(AccountId id) {
        return accounts.findWithLockById(id.value()).orElseThrow(() -> new NotFound(id));
    }
}
