package id.layakanak.followup;

import static id.layakanak.followup.FollowUpFixtures.MONDAY;
import static id.layakanak.followup.FollowUpFixtures.SARI;
import static id.layakanak.followup.FollowUpFixtures.TUESDAY;
import static id.layakanak.followup.FollowUpFixtures.accepted;
import static id.layakanak.followup.FollowUpFixtures.at;
import static id.layakanak.followup.FollowUpFixtures.draft;
import static id.layakanak.followup.FollowUpFixtures.idea;
import static id.layakanak.followup.FollowUpFixtures.promise;
import static id.layakanak.followup.FollowUpFixtures.returned;
import static id.layakanak.followup.FollowUpFixtures.submitted;
import static id.layakanak.followup.FollowUpFixtures.written;
import static id.layakanak.followup.PlanStatus.ACCEPTED;
import static id.layakanak.followup.PlanStatus.DRAFT;
import static id.layakanak.followup.PlanStatus.RETURNED;
import static id.layakanak.followup.PlanStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.layakanak.shared.NotFound;
import id.layakanak.shared.WrongState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowUpPlanTests {

    /** What may come after each status, said once more so that a slip in the enum shows. */
    private static final Map<PlanStatus, Set<PlanStatus>> NEXT = Map.of(
            DRAFT, EnumSet.of(SUBMITTED),
            SUBMITTED, EnumSet.of(ACCEPTED, RETURNED),
            RETURNED, EnumSet.of(SUBMITTED),
            ACCEPTED, EnumSet.of(RETURNED));

    private static final Map<PlanStatus, Consumer<FollowUpPlan>> VERBS = Map.of(
            SUBMITTED, plan -> plan.submit(TUESDAY),
            ACCEPTED, plan -> plan.accept(SARI, TUESDAY),
            RETURNED, plan -> plan.giveBack("Sasaran belum terukur.", SARI, TUESDAY));

    @ParameterizedTest
    @EnumSource(PlanStatus.class)
    void takesExactlyTheStepsOfItsStatus(PlanStatus status) {
        VERBS.forEach((next, verb) -> {
            var plan = at(status);
            if (NEXT.get(status).contains(next)) {
                verb.accept(plan);
                assertThat(plan.status()).isEqualTo(next);
            } else {
                assertThatThrownBy(() -> verb.accept(plan))
                        .as(status + " to " + next)
                        .isInstanceOf(WrongState.class);
                assertThat(plan.status()).isEqualTo(status);
            }
        });
    }

    @Test
    void beginsAsADraftThatNobodyHandedIn() {
        assertThat(draft().status()).isEqualTo(DRAFT);
        assertThat(draft().submittedAt()).isNull();
        assertThat(draft().isOnPaper()).isFalse();
    }

    @Test
    void isNotHandedInWithoutAnAction() {
        var plan = draft();

        assertThatThrownBy(() -> plan.submit(MONDAY)).isInstanceOf(WrongState.class);
        assertThat(plan.status()).isEqualTo(DRAFT);
    }

    @ParameterizedTest
    @EnumSource(
            value = PlanStatus.class,
            names = {"DRAFT", "RETURNED"})
    void isNotHandedInWhileAnActionIsIncomplete(PlanStatus status) {
        var plan = at(status);
        var begun = plan.add(idea("Tim SRA"));

        assertThatThrownBy(() -> plan.submit(TUESDAY)).isInstanceOf(IncompletePlan.class);
        assertThat(plan.status()).isEqualTo(status);
        assertThat(plan.actions()).hasSize(2);

        plan.change(begun.id(), promise("Tim SRA"));
        plan.submit(TUESDAY);
        assertThat(plan.status()).isEqualTo(SUBMITTED);
    }

    @Test
    void remembersWhenItWasHandedInLast() {
        var plan = returned();
        assertThat(plan.submittedAt()).isEqualTo(MONDAY);

        plan.submit(TUESDAY);

        assertThat(plan.submittedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void keepsEveryDecision() {
        var plan = returned();
        plan.submit(TUESDAY);
        plan.accept(SARI, TUESDAY);
        plan.giveBack("Dananya dipakai untuk hal lain.", SARI, TUESDAY);

        assertThat(plan.reviews()).extracting(FollowUpReview::decision).containsExactly(RETURNED, ACCEPTED, RETURNED);
        assertThat(plan.reviews())
                .extracting(FollowUpReview::reason)
                .containsExactly("Sasaran belum terukur.", null, "Dananya dipakai untuk hal lain.");
    }

    @Test
    void isNotGivenBackWithoutAReason() {
        var plan = submitted();

        assertThatThrownBy(() -> plan.giveBack(" ", SARI, TUESDAY)).isInstanceOf(IllegalArgumentException.class);
        assertThat(plan.status()).isEqualTo(SUBMITTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = PlanStatus.class,
            names = {"DRAFT", "RETURNED"})
    void isWrittenInWhileItIsOpen(PlanStatus status) {
        var plan = at(status);
        var first = plan.actions().get(0).id();

        plan.change(first, promise("Deklarasi Sekolah Ramah Anak"));
        plan.add(promise("Tim SRA"));
        assertThat(plan.actions())
                .extracting(action -> action.commitment().activity())
                .containsExactly("Deklarasi Sekolah Ramah Anak", "Tim SRA");

        plan.remove(first);
        assertThat(plan.actions())
                .extracting(action -> action.commitment().activity())
                .containsExactly("Tim SRA");
    }

    @ParameterizedTest
    @EnumSource(
            value = PlanStatus.class,
            names = {"SUBMITTED", "ACCEPTED"})
    void isNotWrittenInWhileItIsReadOrStands(PlanStatus status) {
        var plan = at(status);
        var first = plan.actions().get(0).id();

        assertThatThrownBy(() -> plan.add(promise("Tim SRA"))).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> plan.change(first, promise("Tim SRA"))).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> plan.remove(first)).isInstanceOf(WrongState.class);
        assertThat(plan.actions()).hasSize(1);
    }

    @Test
    void neverGivesAPlaceTwice() {
        var plan = written();
        plan.add(promise("Kedua"));
        plan.remove(plan.actions().get(0).id());

        plan.add(promise("Ketiga"));

        assertThat(plan.actions()).extracting(FollowUpAction::position).containsExactly(2, 3);
    }

    @Test
    void knowsOnlyItsOwnActions() {
        var plan = written();

        assertThatThrownBy(() -> plan.remove(new ActionId(UUID.randomUUID()))).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsTheFirstDayOnWhichAnActionWasReportedDone() {
        var plan = accepted();
        var action = plan.actions().get(0);

        plan.complete(action.id(), LocalDate.of(2025, 11, 3));
        plan.complete(action.id(), LocalDate.of(2025, 11, 20));
        assertThat(action.completedOn()).isEqualTo(LocalDate.of(2025, 11, 3));

        plan.reopen(action.id());
        assertThat(action.completedOn()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = PlanStatus.class,
            names = {"DRAFT", "SUBMITTED", "RETURNED"})
    void reportsNothingDoneBeforeItWasAccepted(PlanStatus status) {
        var plan = at(status);
        var action = plan.actions().get(0).id();

        assertThatThrownBy(() -> plan.complete(action, LocalDate.of(2025, 11, 3)))
                .isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> plan.reopen(action)).isInstanceOf(WrongState.class);
    }

    @Test
    void isThrownAwayOnlyWhileNothingStandsInIt() {
        draft().requireDisposable();

        assertThatThrownBy(() -> written().requireDisposable()).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> returned().requireDisposable()).isInstanceOf(WrongState.class);
    }

    @Test
    void refusesADecisionAboutAnotherTextThanTheOneRead() {
        submitted().requireVersion(0);

        assertThatThrownBy(() -> submitted().requireVersion(1)).isInstanceOf(WrongState.class);
    }
}
