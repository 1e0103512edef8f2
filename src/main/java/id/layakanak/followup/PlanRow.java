package id.layakanak.followup;

import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan as lists and its own page show it.
 *
 * @param training  title and batch of the training
 * @param completed how many of its actions are done
 * @param overdue   how many of its actions are not, though their day has passed
 * @param nextDue   the next day on which something is due
 * @param reason    why it was returned the last time, if that is what the last review decided
 */
record PlanRow(
        PlanId id,
        TrainingId trainingId,
        String training,
        LocalDate startsOn,
        LocalDate endsOn,
        InstitutionId institutionId,
        String institution,
        PlanStatus status,
        boolean onPaper,
        @Nullable Instant submittedAt,
        int version,
        int actions,
        int completed,
        int overdue,
        @Nullable LocalDate nextDue,
        @Nullable String reason,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy) {

    /** Whether its words are the viewer's to write. */
    boolean isOf(Viewer viewer) {
        return FollowUpPlan.isWrittenBy(viewer, institutionId, onPaper);
    }

    public boolean isWritableBy(Viewer viewer) {
        return isOf(viewer) && status.isOpen();
    }

    public boolean isAcceptableBy(Viewer viewer) {
        return viewer.isStaff() && status.canBecome(PlanStatus.ACCEPTED);
    }

    public boolean isReturnableBy(Viewer viewer) {
        return viewer.isStaff() && status.canBecome(PlanStatus.RETURNED);
    }

    /** Whether the viewer may tell what became of the actions. */
    public boolean isReportableBy(Viewer viewer) {
        return status.isAccepted() && FollowUpPlan.isReportedBy(viewer, institutionId);
    }

    public boolean isWaiting() {
        return status.isWaiting();
    }

    public boolean isReturned() {
        return status.isReturned();
    }

    public boolean isAccepted() {
        return status.isAccepted();
    }

    /** Begun, and nothing written yet. */
    public boolean isBlank() {
        return status == PlanStatus.DRAFT && actions == 0;
    }
}
