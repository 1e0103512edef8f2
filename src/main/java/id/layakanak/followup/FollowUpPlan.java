package id.layakanak.followup;

import static id.layakanak.followup.PlanStatus.ACCEPTED;
import static id.layakanak.followup.PlanStatus.DRAFT;
import static id.layakanak.followup.PlanStatus.RETURNED;
import static id.layakanak.followup.PlanStatus.SUBMITTED;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.WrongState;
import id.layakanak.training.TrainingId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an institution promises to do after a training, and what became of it when staff read it. */
@Entity
class FollowUpPlan {

    @Id
    private UUID id;

    private UUID trainingId;
    private UUID institutionId;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    private boolean onPaper;
    private Instant createdAt;
    private @Nullable Instant submittedAt;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<FollowUpAction> actions = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("decidedAt")
    private List<FollowUpReview> reviews = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected FollowUpPlan() {}

    private FollowUpPlan(TrainingId training, InstitutionId institution, boolean onPaper, Instant at) {
        this.id = UUID.randomUUID();
        this.trainingId = training.value();
        this.institutionId = institution.value();
        this.status = DRAFT;
        this.onPaper = onPaper;
        this.createdAt = at;
    }

    /** Written by the institution itself. */
    static FollowUpPlan of(TrainingId training, InstitutionId institution, Instant at) {
        return new FollowUpPlan(training, institution, false, at);
    }

    /** Handed in on paper; staff type it in for the institution. */
    static FollowUpPlan onPaper(TrainingId training, InstitutionId institution, Instant at) {
        return new FollowUpPlan(training, institution, true, at);
    }

    FollowUpAction add(Commitment commitment) {
        requireOpen("add an action");
        var last = actions.stream().mapToInt(FollowUpAction::position).max().orElse(0);
        var action = new FollowUpAction(this, last + 1, commitment);
        actions.add(action);
        return action;
    }

    void change(ActionId action, Commitment commitment) {
        requireOpen("change an action");
        action(action).describe(commitment);
    }

    void remove(ActionId action) {
        requireOpen("remove an action");
        actions.remove(action(action));
    }

    /**
     * Hands it in, the first time or again after it was returned. Throws {@link IncompletePlan} while an action lacks something;
     * nobody writes in it from then on, so that an accepted plan is complete as well.
     */
    void submit(Instant at) {
        if (actions.isEmpty()) {
            throw new WrongState(status, "submit a plan without actions");
        }
        if (!actions.stream().allMatch(action -> action.commitment().isComplete())) {
            throw new IncompletePlan(id());
        }
        become(SUBMITTED);
        submittedAt = at;
    }

    void accept(AccountId by, Instant at) {
        become(ACCEPTED);
        reviews.add(new FollowUpReview(this, ACCEPTED, null, by, at));
    }

    /** Gives it back to the institution; also one that was accepted, when something turns up later. */
    void giveBack(String reason, AccountId by, Instant at) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a plan is returned with a reason");
        }
        become(RETURNED);
        reviews.add(new FollowUpReview(this, RETURNED, reason, by, at));
    }

    /** The institution reports an action as done; only a promise that stands can be kept. */
    void complete(ActionId action, LocalDate on) {
        requireAccepted("complete an action");
        action(action).complete(on);
    }

    /** Takes back that an action was done. */
    void reopen(ActionId action) {
        requireAccepted("reopen an action");
        action(action).reopen();
    }

    FollowUpAction action(ActionId id) {
        return actions.stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Refuses to throw away anything that somebody wrote or decided. */
    void requireDisposable() {
        if (status != DRAFT || !actions.isEmpty()) {
            throw new WrongState(status, "discard a plan that has been written in");
        }
    }

    /** Refuses a decision about another text than the one that was read. */
    void requireVersion(int read) {
        if (version() != read) {
            throw new WrongState(status, "review an older version");
        }
    }

    private void become(PlanStatus next) {
        if (!status.canBecome(next)) {
            throw new WrongState(status, next);
        }
        status = next;
    }

    private void requireOpen(String verb) {
        if (!status.isOpen()) {
            throw new WrongState(status, verb);
        }
    }

    private void requireAccepted(String verb) {
        if (!status.isAccepted()) {
            throw new WrongState(status, verb);
        }
    }

    PlanId id() {
        return new PlanId(id);
    }

    /** Whose words a plan is written in: the institution's own, or those of staff when it came on paper. */
    static boolean isWrittenBy(Viewer viewer, InstitutionId institution, boolean onPaper) {
        return viewer.isTaskForce() ? institution.equals(viewer.institution()) : viewer.isStaff() && onPaper;
    }

    /** Who may report what became of its actions: the institution, or staff for those without account. */
    static boolean isReportedBy(Viewer viewer, InstitutionId institution) {
        return viewer.isStaff() || institution.equals(viewer.institution());
    }

    TrainingId training() {
        return new TrainingId(trainingId);
    }

    InstitutionId institution() {
        return new InstitutionId(institutionId);
    }

    PlanStatus status() {
        return status;
    }

    boolean isOnPaper() {
        return onPaper;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    List<FollowUpAction> actions() {
        return List.copyOf(actions);
    }

    List<FollowUpReview> reviews() {
        return List.copyOf(reviews);
    }

    int version() {
        return version == null ? 0 : version;
    }
}
