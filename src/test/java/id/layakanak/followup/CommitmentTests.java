package id.layakanak.followup;

import static id.layakanak.followup.FollowUpFixtures.idea;
import static id.layakanak.followup.FollowUpFixtures.promise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CommitmentTests {

    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);

    @Test
    void mayBeginAndEndOnOneDay() {
        assertThat(promise("Deklarasi", OCTOBER, OCTOBER).dueOn()).isEqualTo(OCTOBER);
    }

    @Test
    void isNotDueBeforeItStarts() {
        assertThatThrownBy(() -> promise("Deklarasi", OCTOBER, OCTOBER.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesWhatItLacksInTheOrderOfItsForm() {
        assertThat(idea("Deklarasi").missing())
                .containsExactly(
                        "objective",
                        "target",
                        "indicatorId",
                        "startsOn",
                        "dueOn",
                        "ownerRole",
                        "fundingSource",
                        "successIndicator");
        assertThat(idea("Deklarasi").isComplete()).isFalse();
        assertThat(promise("Deklarasi").missing()).isEmpty();
        assertThat(promise("Deklarasi").isComplete()).isTrue();
    }

    @Test
    void needsNeitherPlaceNorParties() {
        var whole = promise("Deklarasi");
        var without = new Commitment(
                whole.activity(),
                whole.objective(),
                whole.target(),
                null,
                whole.startsOn(),
                whole.dueOn(),
                whole.ownerRole(),
                null,
                whole.fundingSource(),
                whole.successIndicator(),
                whole.indicatorId());

        assertThat(without.isComplete()).isTrue();
    }

    @Test
    void isNeverLateWhileItHasNoDueDate() {
        assertThat(idea("Deklarasi").isDueBefore(LocalDate.MAX)).isFalse();
        assertThat(promise("Deklarasi", OCTOBER, OCTOBER).isDueBefore(OCTOBER)).isFalse();
        assertThat(promise("Deklarasi", OCTOBER, OCTOBER).isDueBefore(OCTOBER.plusDays(1)))
                .isTrue();
    }

    @Test
    void comesBackFromItsFormUnchanged() {
        var promised = promise("Deklarasi");

        assertThat(ActionForm.of(promised, 3).toCommitment()).isEqualTo(promised);
        assertThat(ActionForm.of(promised, 3).version()).isEqualTo(3);
        assertThat(ActionForm.of(idea("Deklarasi"), 0).toCommitment()).isEqualTo(idea("Deklarasi"));
    }
}
