package id.layakanak.account;

import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.institution.InstitutionSummary;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Phone;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Role;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Taken;
import id.layakanak.shared.Uniqueness;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final District district;
    private final Clock clock;
    private final Uniqueness uniqueness;
    private final ApplicationEventPublisher events;

    AccountManagement(
            Accounts accounts,
            InstitutionDirectory institutions,
            District district,
            Clock clock,
            Uniqueness uniqueness,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.institutions = institutions;
        this.district = district;
        this.clock = clock;
        this.uniqueness = uniqueness;
        this.events = events;
    }

    AccountForm form(AccountId id) {
        return accounts.findById(id.value()).map(this::form).orElseThrow(() -> new NotFound(id));
    }

    @Transactional
    AccountId add(AccountForm form) {
        var institution = requireSense(form, NONE, null);
        var account = new Account(form.username(), form.displayName(), form.role(), institution, clock.instant());
        form.applyTo(account, institution);
        return accounts.save(account).id();
    }

    @Transactional
    void describe(AccountId id, AccountForm form) {
        var admins = lockedAdmins();
        var account = locked(id);
        if (account.version() != form.version()) {
            throw new StaleEdit(form(account));
        }
        form.limits(account, today()).ifPresent(field -> requireAnotherThan(id, admins, field));
        form.applyTo(account, requireSense(form, id.value(), institution(account)));
        events.publishEvent(new MustSignInAgain(id));
    }

    /** Throws {@link Refused} for the last lasting admin, without whom nobody could let anybody in. */
    @Transactional
    void deactivate(AccountId id) {
        requireAnotherThan(id, lockedAdmins(), "active");
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
        var name = institutions.find(institution(account)).map(InstitutionSummary::name);
        return AccountForm.of(account, name.orElse(""));
    }

    private static @Nullable InstitutionId institution(Account account) {
        return account.institutionId() == null ? null : new InstitutionId(account.institutionId());
    }

    private Account locked(AccountId id) {
        return accounts.findWithLockById(id.value()).orElseThrow(() -> new NotFound(id));
    }

    /** Locked before any other account, so that two admins who take each other's rights away cannot both succeed. */
    private List<Account> lockedAdmins() {
        return accounts.findWithLockByRoleAndActiveTrueOrderById(Role.ADMIN);
    }

    private void requireAnotherThan(AccountId id, List<Account> admins, String field) {
        var isAdmin = admins.stream().anyMatch(admin -> admin.id().equals(id));
        var isAnother = admins.stream().anyMatch(admin -> !admin.id().equals(id) && admin.isLastingAdmin(today()));
        if (isAdmin && !isAnother) {
            throw new Refused(field, "account.lastAdmin");
        }
    }

    private LocalDate today() {
        return district.today(clock);
    }

    /** People sign in by username or phone: neither may be what somebody else signs in by, be it as the other of the two. */
    private void requireFreeNames(AccountForm form, UUID except) {
        uniqueness.hold("account.username", form.username());
        var asPhone = held(form.username());
        if (accounts.existsByUsernameAndIdNot(form.username().toLowerCase(Locale.ROOT), except)
                || asPhone.filter(phone -> accounts.existsByPhoneAndIdNot(phone.e164(), except))
                        .isPresent()) {
            throw new Taken("username");
        }
        held(form.phone())
                .filter(phone -> accounts.existsByPhoneAndIdNot(phone.e164(), except)
                        || accounts.countByUsernameOfDigits(phone.spellings(), except) > 0)
                .ifPresent(taken -> {
                    throw new Taken("phone");
                });
    }

    private Optional<Phone> held(@Nullable String typed) {
        var phone = Phone.parse(typed);
        phone.ifPresent(number -> uniqueness.hold("account.phone", number.e164()));
        return phone;
    }

    /** The institution that the form means. */
    private @Nullable InstitutionId requireSense(AccountForm form, UUID except, @Nullable InstitutionId present) {
        requireFreeNames(form, except);
        var institution = form.role() == Role.TASK_FORCE ? institutions.pick(form.pick(), present) : null;
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
