package id.layakanak.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What other features know of a training.
 *
 * @param batch angkatan or kelas; null when it is held once
 * @param quota the most participants; null when there is no limit
 */
public record TrainingSummary(
        TrainingId id,
        String title,
        @Nullable String batch,
        LocalDate startsOn,
        LocalDate endsOn,
        String venue,
        String organiser,
        @Nullable Integer quota,
        TrainingStatus status,
        String program,
        int fiscalYear) {

    /** {@code Pelatihan KHA, Angkatan I}. */
    public String heading() {
        return batch == null ? title : title + ", " + batch;
    }

    /** Whether facts and sessions can be put right. */
    public boolean isChangeable() {
        return status.isChangeable();
    }

    /** Whether people can be enrolled, replaced or taken out. */
    public boolean takesParticipants() {
        return !status.isCancelled();
    }

    /** Whether attendance can be entered; late entry after the end is part of life. */
    public boolean takesAttendance() {
        return status.isHeld();
    }

    /** Whether institutions may write their follow-up plans. */
    public boolean takesFollowUpPlans() {
        return status.takesPlans();
    }
}
