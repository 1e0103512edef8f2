package id.layakanak.privacy;

import id.layakanak.shared.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What an admin approved to be erased, and what became of it. Never changed afterwards; the log says who the people were. */
@Entity
class RetentionRun {

    @Id
    private UUID id;

    private Instant approvedAt;
    private UUID approvedBy;
    private int anonymised;
    private int phones;
    private int nips;
    private int skipped;

    @SuppressWarnings("NullAway.Init")
    protected RetentionRun() {}

    RetentionRun(AccountId by, Instant at) {
        this.id = UUID.randomUUID();
        this.approvedBy = by.value();
        this.approvedAt = at;
    }

    void countAnonymised() {
        anonymised++;
    }

    void countPhone() {
        phones++;
    }

    void countNip() {
        nips++;
    }

    /** Somebody whose data changed since the report: they are proposed again as they are now, or no more. */
    void countSkipped() {
        skipped++;
    }

    int skipped() {
        return skipped;
    }
}
