package id.layakanak.account;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Role;
import id.layakanak.shared.Viewer;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. */
@Entity
class Account {

    @Id
    private UUID id;

    private String username;
    private @Nullable String phone;
    private String displayName;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable UUID institutionId;
    private boolean active;
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String username, String displayName, String passwordHash, Role role, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.username = username.toLowerCase(Locale.ROOT);
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.role = role;
        this.active = true;
        this.createdAt = createdAt;
    }

    AccountId id() {
        return new AccountId(id);
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isActive() {
        return active;
    }

    Viewer asViewer() {
        return new Viewer(id(), displayName, role, institutionId == null ? null : new InstitutionId(institutionId));
    }
}
