package id.layakanak.followup;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One promise of a plan; changed through its {@link FollowUpPlan} alone, which knows when that is allowed. */
@Entity
class FollowUpAction {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private FollowUpPlan plan;

    private int position;

    @Embedded
    private Commitment commitment;

    private @Nullable LocalDate completedOn;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected FollowUpAction() {}

    FollowUpAction(FollowUpPlan plan, int position, Commitment commitment) {
        this.id = UUID.randomUUID();
        this.plan = plan;
        this.position = position;
        this.commitment = commitment;
    }

    void describe(Commitment commitment) {
        this.commitment = commitment;
    }

    /** Keeps the first day when it is reported twice. */
    void complete(LocalDate on) {
        if (completedOn == null) {
            completedOn = on;
        }
    }

    void reopen() {
        completedOn = null;
    }

    ActionId id() {
        return new ActionId(id);
    }

    int position() {
        return position;
    }

    Commitment commitment() {
        return commitment;
    }

    @Nullable
    LocalDate completedOn() {
        return completedOn;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
