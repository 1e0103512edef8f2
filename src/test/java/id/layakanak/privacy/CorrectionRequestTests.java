package id.layakanak.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.layakanak.person.PersonId;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.WrongState;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectionRequestTests {

    private static final AccountId SARI = new AccountId(UUID.randomUUID());
    private static final Instant RECEIVED = Instant.parse("2025-09-01T01:00:00Z");

    private final CorrectionRequest request = new CorrectionRequest(
            new PersonId(UUID.randomUUID()), CorrectionChannel.LETTER, RECEIVED, "Gelar salah", "M.H.", SARI);

    @Test
    void isAnsweredOnce() {
        request.resolve("Sudah M.H.", SARI, RECEIVED.plusSeconds(60));

        assertThat(request.status()).isEqualTo(CorrectionStatus.RESOLVED);
        assertThatThrownBy(() -> request.refuse("Tidak", SARI, RECEIVED)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> request.resolve("Lagi", SARI, RECEIVED)).isInstanceOf(WrongState.class);
    }

    @Test
    void isNotOpenAgainOnceRefused() {
        request.refuse("Ijazah tidak ada", SARI, RECEIVED);

        assertThatThrownBy(() -> request.resolve("Sudah", SARI, RECEIVED)).isInstanceOf(WrongState.class);
    }

    @Test
    void isOverdueThreeTimesTwentyFourHoursAfterReceipt() {
        var deadline = Instant.parse("2025-09-04T01:00:00Z");

        assertThat(row(deadline).deadline()).isEqualTo(deadline);
        assertThat(row(deadline).isOverdue()).isFalse();
        assertThat(row(deadline.plusSeconds(1)).isOverdue()).isTrue();
        assertThat(row(deadline.minusSeconds(7200)).hours()).isEqualTo(2);
        assertThat(row(deadline.plusSeconds(7200)).hours()).isEqualTo(2);
    }

    private CorrectionRow row(Instant now) {
        return new CorrectionRow(
                request.id(),
                request.person(),
                "Jumadi",
                "Gelar salah",
                null,
                CorrectionChannel.LETTER,
                RECEIVED,
                "Sari",
                CorrectionStatus.OPEN,
                null,
                null,
                null,
                now);
    }
}
