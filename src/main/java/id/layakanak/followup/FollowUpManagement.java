package id.layakanak.followup;

import id.layakanak.indicator.IndicatorCatalogue;
import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.WrongState;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What institutions do with their plans, and staff with plans handed in. What a viewer may not touch is not found. */
@Service
@Transactional
class FollowUpManagement {

    private final FollowUpPlans plans;
    private final TrainingDirectory trainings;
    private final InstitutionDirectory institutions;
    private final IndicatorCatalogue indicators;
    private final District district;
    private final Clock clock;

    FollowUpManagement(
            FollowUpPlans plans,
            TrainingDirectory trainings,
            InstitutionDirectory institutions,
            IndicatorCatalogue indicators,
            District district,
            Clock clock) {
        this.plans = plans;
        this.trainings = trainings;
        this.institutions = institutions;
        this.indicators = indicators;
        this.district = district;
        this.clock = clock;
    }

    /**
     * The plan of an institution after a training, begun if there is none yet; a second click finds the same one.
     *
     * @param handedIn the institution whose paper plan staff type in; the task force begins its own whatever stands here
     */
    PlanId begin(TrainingId training, @Nullable InstitutionId handedIn, Viewer viewer) {
        var institution = viewer.isTaskForce() ? viewer.ownInstitution() : handedIn;
        if (institution == null || !institutions.hold(institution)) {
            throw new NotFound("institution " + institution);
        }
        requireTakingPlans(training, viewer);
        return plans.findByTrainingIdAndInstitutionId(training.value(), institution.value())
                .orElseGet(() -> plans.save(
                        viewer.isTaskForce()
                                ? FollowUpPlan.of(training, institution, clock.instant())
                                : FollowUpPlan.onPaper(training, institution, clock.instant())))
                .id();
    }

    /** Throws away a plan that was begun by mistake; once something was written it stays. */
    TrainingId discard(PlanId id, Viewer viewer) {
        var plan = writable(id, viewer);
        plan.requireDisposable();
        plans.delete(plan);
        return plan.training();
    }

    void add(PlanId id, ActionForm form, Viewer viewer) {
        requireSense(form);
        writable(id, viewer).add(form.toCommitment());
    }

    /** Throws {@link StaleEdit} when the action was saved by somebody else since the form was opened. */
    void change(PlanId id, ActionId actionId, ActionForm form, Viewer viewer) {
        var plan = writable(id, viewer);
        var action = plan.action(actionId);
        if (action.version() != form.version()) {
            throw new StaleEdit(ActionForm.of(action.commitment(), action.version()));
        }
        requireSense(form);
        plan.change(actionId, form.toCommitment());
    }

    void remove(PlanId id, ActionId action, Viewer viewer) {
        writable(id, viewer).remove(action);
    }

    /** Throws {@link IncompletePlan} while one of its actions lacks something. */
    void submit(PlanId id, Viewer viewer) {
        writable(id, viewer).submit(clock.instant());
    }

    /** Accepts the text that was read, no other: {@code version} is the one of the page with the button. */
    void accept(PlanId id, int version, Viewer viewer) {
        var plan = locked(id);
        plan.requireVersion(version);
        plan.accept(viewer.account(), clock.instant());
    }

    void giveBack(PlanId id, ReturnForm form, Viewer viewer) {
        var plan = locked(id);
        plan.requireVersion(form.version());
        plan.giveBack(form.reason(), viewer.account(), clock.instant());
    }

    void complete(PlanId id, ActionId action, Viewer viewer) {
        reportable(id, viewer).complete(action, district.today(clock));
    }

    void reopen(PlanId id, ActionId action, Viewer viewer) {
        reportable(id, viewer).reopen(action);
    }

    /** Found by those alone whose words it is written in. */
    private FollowUpPlan writable(PlanId id, Viewer viewer) {
        var plan = locked(id);
        if (!FollowUpPlan.isWrittenBy(viewer, plan.institution(), plan.isOnPaper())) {
            throw new NotFound(id);
        }
        return plan;
    }

    private FollowUpPlan reportable(PlanId id, Viewer viewer) {
        var plan = locked(id);
        if (!FollowUpPlan.isReportedBy(viewer, plan.institution())) {
            throw new NotFound(id);
        }
        return plan;
    }

    private FollowUpPlan locked(PlanId id) {
        return plans.findWithLockById(id.value()).orElseThrow(() -> new NotFound(id));
    }

    private void requireTakingPlans(TrainingId id, Viewer viewer) {
        var training = trainings.find(id, viewer).orElseThrow(() -> new NotFound(id));
        if (!training.takesFollowUpPlans()) {
            throw new WrongState(training.status(), "begin a follow-up plan");
        }
    }

    /** Throws {@link Refused} for what the fields by themselves cannot know. */
    private void requireSense(ActionForm form) {
        if (!form.endsAfterItStarts()) {
            throw new Refused("dueOn", "followup.refused.dueBeforeStart");
        }
        if (form.indicatorId() != null && indicators.find(form.indicatorId()).isEmpty()) {
            throw new Refused("indicatorId", "unknown");
        }
    }
}
