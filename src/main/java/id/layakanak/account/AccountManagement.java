package id.layakanak.account;

import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Phone;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Role;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Taken;
import id.layakanak.shared.Uniqueness;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins do with accounts, and everybody with their own password. Who loses rights loses open sessions with them. */
@Service
@Transactional(readOnly = true)
class AccountManagement {

    private static final UUID NONE = new UUID(0, 0);

    private final Accounts accounts;
    private final InstitutionDirectory institutions;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final OpenSessions sessions;
    private final Clock clock;
    private final Uniqueness uniqueness;

    AccountManagement(
            Accounts accounts,
            InstitutionDirectory institutions,
            PasswordEncoder passwords,
            PasswordRules rules,
            OpenSessions sessions,
            Clock clock,
            Uniqueness uniqueness) {
        this.uniqueness = uniqueness;
        this.accounts = accounts;
        this.institutions = institutions;
        this.passwords = passwords;
        this.rules = rules;
        this.sessions = sessions;
        this.clock = clock;
    }

    AccountForm form(AccountId id) {
        return accounts.findById(id.value()).map(AccountForm::of).orElseThrow(() -> new NotFound(id));
    }

    @Transactional
    AccountId add(AccountForm form) {
        requireSense(form, NONE);
        var account =
                new Account(form.username(), form.displayName(), form.role(), form.institutionId(), clock.instant());
        form.applyTo(account);
        return accounts.save(account).id();
    }

    @Transactional
    void describe(AccountId id, AccountForm form) {
        if (form.role() != Role.ADMIN) {
            requireAnotherAdminThan(id, "role");
        }
        var account = locked(id);
        if (account.version() != form.version()) {
            throw new StaleEdit(AccountForm.of(account));
        }
        requireSense(form, id.value());
        form.applyTo(account);
        sessions.endAll(id);
    }

    /** Throws {@link Refused} for the last active admin, without whom nobody could let anybody in. */
    @Transactional
    void deactivate(AccountId id) {
        requireAnotherAdminThan(id, "active");
        locked(id).deactivate();
        sessions.endAll(id);
    }

    @Transactional
    void activate(AccountId id) {
        locked(id).activate();
    }

    /** Sets a password that the owner has chosen by a link; other browsers are signed out. */
    @Transactional
    void choosePassword(AccountId id, Password password) {
        setPassword(id, password);
        sessions.endAll(id);
    }

    /** The owner changes the password; other browsers are signed out, this one stays. */
    @Transactional
    void changePassword(PasswordProof.Proof proof, Password password, String presentSession) {
        setPassword(proof.account(), password);
        sessions.endAllBut(proof.account(), presentSession);
    }

    /** The owner chose a language, to be spoken wherever they sign in. */
    @Transactional
    void speak(AccountId id, Locale language) {
        locked(id).speak(language);
    }

    private void setPassword(AccountId id, Password password) {
        var account = locked(id);
        rules.require(password, account.username(), account.displayName());
        account.choosePassword(passwords.encode(password.text()));
    }

    private Account locked(AccountId id) {
        return accounts.findWithLockById(id.value()).orElseThrow(() -> new NotFound(id));
    }

    private void requireAnotherAdminThan(AccountId id, String field) {
        var admins = accounts.findWithLockByRoleAndActiveTrueOrderById(Role.ADMIN);
        if (admins.size() == 1 && admins.get(0).id().equals(id)) {
            throw new Refused(field, "account.lastAdmin");
        }
    }

    private void requireSense(AccountForm form, UUID except) {
        uniqueness.hold("account.username", form.username());
        if (accounts.existsByUsernameAndIdNot(form.username().toLowerCase(Locale.ROOT), except)) {
            throw new Taken("username");
        }
        var phone = Phone.stored(form.phone());
        if (phone != null) {
            uniqueness.hold("account.phone", phone);
        }
        if (phone != null && accounts.existsByPhoneAndIdNot(phone, except)) {
            throw new Taken("phone");
        }
        if (form.role() == Role.TASK_FORCE
                && institutions.find(form.institutionId()).isEmpty()) {
            throw new Refused("institution", "account.needsInstitution");
        }
        if (form.validFrom() != null
                && form.validUntil() != null
                && form.validUntil().isBefore(form.validFrom())) {
            throw new Refused("validUntil", "account.endsBeforeStart");
        }
    }
}
