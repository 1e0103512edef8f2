package id.layakanak.training;

import id.layakanak.shared.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who brought a training into a status, when, and why when it was called off. Written once, never changed. */
@Entity
@Table(name = "training_status_change")
class StatusChange {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private TrainingStatus status;

    private @Nullable String reason;
    private Instant changedAt;
    private UUID changedBy;

    @SuppressWarnings("NullAway.Init")
    protected StatusChange() {}

    StatusChange(TrainingStatus status, @Nullable String reason, AccountId by, Instant at) {
        this.id = UUID.randomUUID();
        this.status = status;
        this.reason = reason;
        this.changedAt = at;
        this.changedBy = by.value();
    }

    TrainingStatus status() {
        return status;
    }

    @Nullable
    String reason() {
        return reason;
    }

    AccountId changedBy() {
        return new AccountId(changedBy);
    }
}
