package id.layakanak.followup;

import id.layakanak.shared.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff decided about a plan that was handed in: who, when, and why if it went back. Never changed afterwards. */
@Entity
class FollowUpReview {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private FollowUpPlan plan;

    @Enumerated(EnumType.STRING)
    private PlanStatus decision;

    private @Nullable String reason;
    private Instant decidedAt;
    private UUID decidedBy;

    @SuppressWarnings("NullAway.Init")
    protected FollowUpReview() {}

    FollowUpReview(FollowUpPlan plan, PlanStatus decision, @Nullable String reason, AccountId by, Instant at) {
        this.id = UUID.randomUUID();
        this.plan = plan;
        this.decision = decision;
        this.reason = reason;
        this.decidedAt = at;
        this.decidedBy = by.value();
    }

    PlanStatus decision() {
        return decision;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
