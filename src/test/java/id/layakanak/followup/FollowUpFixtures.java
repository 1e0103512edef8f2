package id.layakanak.followup;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.InstitutionId;
import id.layakanak.training.TrainingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Plans on their way, walked there by their own verbs. */
final class FollowUpFixtures {

    static final Instant MONDAY = Instant.parse("2025-08-25T01:00:00Z");
    static final Instant TUESDAY = Instant.parse("2025-08-26T01:00:00Z");
    static final AccountId SARI = AccountId.of("ac000000-0000-4000-8000-000000000001");

    private FollowUpFixtures() {}

    static FollowUpPlan draft() {
        return FollowUpPlan.of(new TrainingId(UUID.randomUUID()), new InstitutionId(UUID.randomUUID()), MONDAY);
    }

    static FollowUpPlan written() {
        var plan = draft();
        plan.add(promise("Sosialisasi disiplin positif"));
        return plan;
    }

    static FollowUpPlan submitted() {
        var plan = written();
        plan.submit(MONDAY);
        return plan;
    }

    static FollowUpPlan accepted() {
        var plan = submitted();
        plan.accept(SARI, TUESDAY);
        return plan;
    }

    static FollowUpPlan returned() {
        var plan = submitted();
        plan.giveBack("Sasaran belum terukur.", SARI, TUESDAY);
        return plan;
    }

    static FollowUpPlan at(PlanStatus status) {
        return switch (status) {
            case DRAFT -> written();
            case SUBMITTED -> submitted();
            case RETURNED -> returned();
            case ACCEPTED -> accepted();
        };
    }

    static Commitment idea(String activity) {
        return new Commitment(activity, null, null, null, null, null, null, null, null, null, null);
    }

    static Commitment promise(String activity) {
        return promise(activity, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 12));
    }

    static Commitment promise(String activity, LocalDate startsOn, LocalDate dueOn) {
        return new Commitment(
                activity,
                "Kekerasan di sekolah dicegah",
                "41 guru",
                "Paringin",
                startsOn,
                dueOn,
                "Kepala Sekolah",
                "Komite sekolah",
                FundingSource.BOS,
                "Kesepakatan kelas tertulis",
                "2024-19");
    }
}
