package id.layakanak.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET_OF_THE_RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.parse("2026-11-24T01:02:03Z");

    /** RFC 6238, appendix B: the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void computesTheCodesOfTheRfc(long second, String code) {
        assertThat(Totp.code(SECRET_OF_THE_RFC, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @Test
    void acceptsAClockThatIsOneStepOffAndNotTwo() {
        var secret = Totp.newSecret();
        var step = Totp.step(NOW);

        for (int off = -1; off <= 1; off++) {
            assertThat(Totp.stepOf(code(secret, step + off), secret, NOW)).hasValue(step + off);
        }
        assertThat(Totp.stepOf(code(secret, step - 2), secret, NOW)).isEmpty();
        assertThat(Totp.stepOf(code(secret, step + 2), secret, NOW)).isEmpty();
    }

    @Test
    void secretsAre160BitsAndNoTwoAreTheSame() {
        assertThat(Base32.decode(Totp.newSecret())).hasSize(20);
        assertThat(Totp.newSecret()).isNotEqualTo(Totp.newSecret()).matches("[A-Z2-7]{32}");
    }

    /** RFC 4648, section 10, without its padding. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void writesBase32AsTheRfcDoes(String text, String written) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
        assertThat(Base32.decode(written)).isEqualTo(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void refusesWhatIsNotBase32() {
        assertThatThrownBy(() -> Base32.decode("ABC1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String code(String secret, long step) {
        return Totp.code(Base32.decode(secret), step, 6);
    }
}
