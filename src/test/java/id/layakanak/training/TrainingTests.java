package id.layakanak.training;

import static id.layakanak.training.TrainingStatus.CANCELLED;
import static id.layakanak.training.TrainingStatus.DRAFT;
import static id.layakanak.training.TrainingStatus.FINISHED;
import static id.layakanak.training.TrainingStatus.PUBLISHED;
import static id.layakanak.training.TrainingStatus.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.WrongState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TrainingTests {

    private static final AccountId SARI = new AccountId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2025-08-01T01:00:00Z");
    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 8, 20);

    private final Training training = new Training(
            new ProgramId(UUID.randomUUID()), "Pelatihan KHA", null, WEDNESDAY, WEDNESDAY.plusDays(2), SARI, NOW);

    @Test
    void beginsAsADraft() {
        assertThat(training.status()).isEqualTo(DRAFT);
    }

    @Test
    void remembersWhoBroughtItIntoEachStatusAndWhy() {
        training.publish(true, SARI, NOW);
        training.start(SARI, NOW);
        training.finish(SARI, NOW);
        training.reopen(SARI, NOW);
        training.cancel("Aula terendam", SARI, NOW);

        assertThat(training.changes())
                .extracting(StatusChange::status)
                .containsExactly(DRAFT, PUBLISHED, RUNNING, FINISHED, RUNNING, CANCELLED);
        assertThat(training.changes()).extracting(StatusChange::changedBy).containsOnly(SARI);
        assertThat(training.changes().get(5).reason()).isEqualTo("Aula terendam");
    }

    @Test
    void hasNothingToAnnounceWithoutSessions() {
        refuses(() -> training.publish(false, SARI, NOW));

        assertThat(training.status()).isEqualTo(DRAFT);
    }

    @Test
    void takesItsAnnouncementBackOnlyBeforeItStarts() {
        training.publish(true, SARI, NOW);
        training.withdraw(SARI, NOW);
        assertThat(training.status()).isEqualTo(DRAFT);

        training.publish(true, SARI, NOW);
        training.start(SARI, NOW);
        refuses(() -> training.withdraw(SARI, NOW));
    }

    @Test
    void startsOnlyWhenItIsAnnouncedAndNotASecondTime() {
        refuses(() -> training.start(SARI, NOW));
        training.publish(true, SARI, NOW);
        training.start(SARI, NOW);
        refuses(() -> training.start(SARI, NOW));
        training.finish(SARI, NOW);
        // it is reopened, which is another verb
        refuses(() -> training.start(SARI, NOW));
    }

    @Test
    void isNotReopenedBeforeItIsFinished() {
        training.publish(true, SARI, NOW);
        refuses(() -> training.reopen(SARI, NOW));
    }

    @Test
    void isNotCalledOffWhenItIsOver() {
        training.publish(true, SARI, NOW);
        training.start(SARI, NOW);
        training.finish(SARI, NOW);

        refuses(() -> training.cancel("Terlambat", SARI, NOW));
    }

    @Test
    void staysAsItWasOnceItIsCalledOff() {
        training.requireChangeable();
        training.cancel("Anggaran digeser", SARI, NOW);

        refuses(training::requireChangeable);
        refuses(() -> training.publish(true, SARI, NOW));
        refuses(() -> training.cancel("Lagi", SARI, NOW));
    }

    @Test
    void knowsItsDays() {
        assertThat(training.isOn(WEDNESDAY.minusDays(1))).isFalse();
        assertThat(training.isOn(WEDNESDAY)).isTrue();
        assertThat(training.isOn(WEDNESDAY.plusDays(2))).isTrue();
        assertThat(training.isOn(WEDNESDAY.plusDays(3))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> training.schedule(WEDNESDAY, WEDNESDAY.minusDays(1)));
    }

    private static void refuses(ThrowingCallable verb) {
        assertThatExceptionOfType(WrongState.class).isThrownBy(verb);
    }
}
