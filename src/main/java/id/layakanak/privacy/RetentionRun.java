package id.layakanak.privacy;

import id.layakanak.shared.AccountId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** What an admin approved to be erased, and what became of it. Never changed afterwards; the log says who the people were. */
@Entity
class RetentionRun {

    @Id
    private UUID id;

    private Instant approvedAt;
    private UUID approvedBy;
    private int skipped;

    @ElementCollection
    @CollectionTable(name = "retention_run_erased", joinColumns = @JoinColumn(name = "run_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "people")
    private Map<Erasable, Integer> erased = new EnumMap<>(Erasable.class);

    @SuppressWarnings("NullAway.Init")
    protected RetentionRun() {}

    RetentionRun(AccountId by, Instant at) {
        this.id = UUID.randomUUID();
        this.approvedBy = by.value();
        this.approvedAt = at;
    }

    /** Somebody of whom this was erased. */
    void count(Erasable kind) {
        erased.merge(kind, 1, Integer::sum);
    }

    /** Somebody whose data changed since the report: they are proposed again as they are now, or no more. */
    void countSkipped() {
        skipped++;
    }

    int skipped() {
        return skipped;
    }
}
