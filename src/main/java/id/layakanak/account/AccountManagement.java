package id.layakanak.account;

import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.institution.InstitutionSummary;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.InstitutionId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins do with accounts. Whose rights change must sign in again. */
@Service
@Transactional(readOnly = true)
class AccountManagement {

    private static final UUID NONE = new UUID(0, 0);

    private final Accounts accounts;
    private final InstitutionDirectory institutions;
    private final Clock clock;
    private final Uniqueness uniqueness;
    private final ApplicationEventPublisher events;

    AccountManagement(
            Accounts accounts,
            InstitutionDirectory institutions,
            Clock clock,
            Uniqueness uniqueness,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.institutions = institutions;
        this.clock = clock;
        this.uniqueness = uniqueness;
        this.events = events;
    }

    AccountForm form(AccountId id) {
        return accounts.findById(id.value()).map(this::form).orElseThrow(() -> new NotFound(id));
    }

    @Transactional
    AccountId add(AccountForm form) {
        var institution = requireSense(form, NONE);
        var account = new Account(form.username(), form.displayName(), form.role(), institution, clock.instant());
        form.applyTo(account, institution);
        return accounts.save(account).id();
    }

    @Transactional
    void describe(AccountId id, AccountForm form) {
        if (form.role() != Role.ADMIN) {
            requireAnotherAdminThan(id, "role");
        }
        var account = locked(id);
        if (account.version() != form.version()) {
            throw new StaleEdit(form(account));
        }
        form.applyTo(account, requireSense(form, id.value()));
        events.publishEvent(new MustSignInAgain(id));
    }

    /** Throws {@link Refused} for the last active admin, without whom nobody could let anybody in. */
    @Transactional
    void deactivate(AccountId id) {
        requireAnotherAdminThan(id, "active");
        locked(id).deactivate();
        events.publishEvent(new MustSignInAgain(id));
    }

    @Transactional
    void activate(AccountId id) {
        locked(id).activate();
    }

    /** The owner chose a language, to be spoken wherever they sign in. */
    @Transactional
    void speak(AccountId id, Locale language) {
        locked(id).speak(language);
    }

    private AccountForm form(Account account) {
        var institution = account.institutionId() == null ? null : new InstitutionId(account.institutionId());
        return AccountForm.of(
                account,
                institutions.find(institution).map(InstitutionSummary::name).orElse(""));
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

    /** The institution that the form means. */
    private @Nullable InstitutionId requireSense(AccountForm form, UUID except) {
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
        var institution = form.role() == Role.TASK_FORCE ? institutions.pick(form.pick()) : null;
        if (form.role() == Role.TASK_FORCE && institution == null) {
            throw new Refused("institution", "account.needsInstitution");
        }
        if (form.validFrom() != null
                && form.validUntil() != null
                && form.validUntil().isBefore(form.validFrom())) {
            throw new Refused("validUntil", "account.endsBeforeStart");
        }
        return institution;
    }
}
