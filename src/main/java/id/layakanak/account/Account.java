package id.layakanak.account;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. An account is never deleted: what it did keeps its name. */
@Entity
class Account {

    @Id
    private UUID id;

    private String username;
    private @Nullable String phone;
    private String displayName;
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable UUID institutionId;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private boolean active;
    private @Nullable Instant secondFactorAt;

    /** Its owner's own business: to change it makes no admin's form outdated. */
    @OptimisticLock(excluded = true)
    private @Nullable String language;

    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** An account without a password, which its owner chooses by a link. */
    Account(String username, String displayName, Role role, @Nullable InstitutionId institution, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.active = true;
        this.createdAt = createdAt;
        describe(username, displayName, null, role, institution);
    }

    /** Who it is and what they may do; the task force acts for an institution, nobody else does. */
    final void describe(
            String username,
            String displayName,
            @Nullable String phone,
            Role role,
            @Nullable InstitutionId institution) {
        this.username = username.toLowerCase(Locale.ROOT);
        this.displayName = displayName;
        this.phone = phone;
        this.role = role;
        this.institutionId = role == Role.TASK_FORCE && institution != null ? institution.value() : null;
    }

    /** The term of office, both days included; null is open. */
    void limitTo(@Nullable LocalDate from, @Nullable LocalDate until) {
        validFrom = from;
        validUntil = until;
    }

    void choosePassword(String hash) {
        passwordHash = hash;
    }

    void addSecondFactor(Instant at) {
        secondFactorAt = at;
    }

    void removeSecondFactor() {
        secondFactorAt = null;
    }

    /** The language of its pages from now on, on every device. */
    void speak(Locale chosen) {
        language = chosen.getLanguage();
    }

    void deactivate() {
        active = false;
    }

    void activate() {
        active = true;
    }

    AccountId id() {
        return new AccountId(id);
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    Role role() {
        return role;
    }

    /** An admin on whom the portal can rely: one who can sign in today, and whose term has no end. */
    boolean isLastingAdmin(LocalDate today) {
        return role == Role.ADMIN
                && active
                && passwordHash != null
                && validUntil == null
                && (validFrom == null || !today.isBefore(validFrom));
    }

    boolean hasSecondFactor() {
        return secondFactorAt != null;
    }

    @Nullable
    UUID institutionId() {
        return institutionId;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
