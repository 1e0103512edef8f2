package id.layakanak.training;

import static id.layakanak.training.TrainingStatus.CANCELLED;
import static id.layakanak.training.TrainingStatus.DRAFT;
import static id.layakanak.training.TrainingStatus.FINISHED;
import static id.layakanak.training.TrainingStatus.PUBLISHED;
import static id.layakanak.training.TrainingStatus.RUNNING;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.WrongState;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A training of one or several days. Its sessions are held by {@link TrainingSession}. */
@Entity
class Training {

    @Id
    private UUID id;

    private UUID programId;
    private String title;
    private @Nullable String batch;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String venue;
    private String organiser;
    private @Nullable String partners;
    private @Nullable Integer quota;

    @Enumerated(EnumType.STRING)
    private TrainingStatus status;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "training_id", nullable = false, updatable = false)
    @OrderBy("changedAt")
    private List<StatusChange> changes = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Training() {}

    /** A draft, so that it can be planned before anybody else sees it. */
    Training(
            ProgramId program,
            String title,
            @Nullable String batch,
            LocalDate startsOn,
            LocalDate endsOn,
            AccountId by,
            Instant at) {
        this.id = UUID.randomUUID();
        this.venue = "";
        this.organiser = "";
        describe(program, title, batch);
        schedule(startsOn, endsOn);
        this.status = DRAFT;
        changes.add(new StatusChange(DRAFT, null, by, at));
    }

    final void describe(ProgramId program, String title, @Nullable String batch) {
        this.programId = program.value();
        this.title = title;
        this.batch = batch;
    }

    /** On which days; both count. */
    final void schedule(LocalDate startsOn, LocalDate endsOn) {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("ends on " + endsOn + ", before it starts on " + startsOn);
        }
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    /** Where, by whom, with whom, and for how many at most. */
    void arrange(String venue, String organiser, @Nullable String partners, @Nullable Integer quota) {
        this.venue = venue;
        this.organiser = organiser;
        this.partners = partners;
        this.quota = quota;
    }

    /** From now on everybody who is signed in sees it; a training without sessions has nothing to announce. */
    void publish(boolean hasSessions, AccountId by, Instant at) {
        if (!hasSessions) {
            throw new WrongState(status, "publish without sessions");
        }
        require(DRAFT, PUBLISHED);
        become(PUBLISHED, null, by, at);
    }

    /** Takes the announcement back. */
    void withdraw(AccountId by, Instant at) {
        require(PUBLISHED, DRAFT);
        become(DRAFT, null, by, at);
    }

    void start(AccountId by, Instant at) {
        require(PUBLISHED, RUNNING);
        become(RUNNING, null, by, at);
    }

    void finish(AccountId by, Instant at) {
        require(RUNNING, FINISHED);
        become(FINISHED, null, by, at);
    }

    /** Takes finishing back. */
    void reopen(AccountId by, Instant at) {
        require(FINISHED, RUNNING);
        become(RUNNING, null, by, at);
    }

    /** Calls it off for good; what was planned and who was enrolled stays on record. */
    void cancel(String reason, AccountId by, Instant at) {
        require(status, CANCELLED);
        become(CANCELLED, reason, by, at);
    }

    void requireChangeable() {
        if (!status.isChangeable()) {
            throw new WrongState(status, "change");
        }
    }

    private void require(TrainingStatus from, TrainingStatus to) {
        if (status != from || !status.canBecome(to)) {
            throw new WrongState(status, to);
        }
    }

    private void become(TrainingStatus next, @Nullable String reason, AccountId by, Instant at) {
        status = next;
        changes.add(new StatusChange(next, reason, by, at));
    }

    TrainingId id() {
        return new TrainingId(id);
    }

    ProgramId program() {
        return new ProgramId(programId);
    }

    String title() {
        return title;
    }

    @Nullable
    String batch() {
        return batch;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    boolean isOn(LocalDate date) {
        return !date.isBefore(startsOn) && !date.isAfter(endsOn);
    }

    String venue() {
        return venue;
    }

    String organiser() {
        return organiser;
    }

    @Nullable
    String partners() {
        return partners;
    }

    @Nullable
    Integer quota() {
        return quota;
    }

    TrainingStatus status() {
        return status;
    }

    List<StatusChange> changes() {
        return List.copyOf(changes);
    }

    int version() {
        return version == null ? 0 : version;
    }
}
