package id.layakanak.followup;

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
    void comesBackFromItsFormUnchanged() {
        var promised = promise("Deklarasi");

        assertThat(ActionForm.of(promised, 3).toCommitment()).isEqualTo(promised);
        assertThat(ActionForm.of(promised, 3).version()).isEqualTo(3);
    }
}
