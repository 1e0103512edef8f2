package id.layakanak.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class LoginDelaysIntegrationTests {

    @Autowired
    LoginDelays delays;

    @Autowired
    JdbcClient jdbc;

    @Test
    void waitsGrowAfterSomeFreeAttempts() {
        for (int free = 0; free < 6; free++) {
            assertThat(delays.attempt("tebak", "10.1.1.1")).isEqualTo(Duration.ZERO);
        }
        var first = delays.attempt("tebak", "10.1.1.1");
        assertThat(first).isPositive();
        pass();
        assertThat(delays.attempt("tebak", "10.1.1.9")).isEqualTo(Duration.ZERO);
        assertThat(delays.attempt("tebak", "10.1.1.1")).isGreaterThan(first);
    }

    @Test
    void anAccountIsOneHoweverItsNameIsWritten() {
        var spellings = new String[] {
            "petugas", "PETUGAS ", "085454935136", "0854-5493-5136", "+62 854 5493 5136", "62-85454935136"
        };
        for (var spelling : spellings) {
            assertThat(delays.attempt(spelling, "10.7.7.7")).isEqualTo(Duration.ZERO);
        }

        assertThat(delays.attempt("0854 5493 5136", "10.7.7.7")).isPositive();
        assertThat(delays.attempt("petugas", "10.7.7.7")).isPositive();
    }

    @Test
    void somebodyElsewhereNeverMakesTheOwnerWait() {
        IntStream.range(0, 20).forEach(attempt -> delays.attempt("korban", "10.2.2.2"));

        assertThat(delays.attempt("korban", "10.2.2.2")).isPositive();
        assertThat(delays.attempt("korban", "10.3.3.3")).isEqualTo(Duration.ZERO);
    }

    @Test
    void aNetworkThatTriesManyNamesWaitsToo() {
        var waits = IntStream.range(0, 60)
                .mapToObj(name -> delays.attempt("nama" + name, "10.4.4.4"))
                .toList();

        assertThat(waits.subList(0, 50)).containsOnly(Duration.ZERO);
        assertThat(waits.get(59)).isPositive();
    }

    @Test
    void aRightPasswordIsForgiven() {
        IntStream.range(0, 5).forEach(attempt -> delays.attempt("lupa", "10.5.5.5"));
        delays.succeeded("lupa", "10.5.5.5");

        IntStream.range(0, 6)
                .forEach(attempt ->
                        assertThat(delays.attempt("lupa", "10.5.5.5")).isEqualTo(Duration.ZERO));
    }

    @Test
    void simultaneousAttemptsAreAllCounted() {
        var free = IntStream.range(0, 40)
                .parallel()
                .filter(attempt -> delays.attempt("serentak", "10.6.6.6").isZero())
                .count();

        assertThat(free).isLessThanOrEqualTo(6);
    }

    @Test
    void countsByNetworkAndNotByAddress() {
        assertThat(LoginDelays.network("10.1.2.3"))
                .isEqualTo(LoginDelays.network("10.1.2.200"))
                .isNotEqualTo(LoginDelays.network("10.1.3.3"));
        assertThat(LoginDelays.network("2001:db8:1:2::1")).isEqualTo(LoginDelays.network("2001:db8:1:ffff::9"));
    }

    /** Time passes: whatever the network waits for is over. */
    private void pass() {
        jdbc.sql("update login_delay set free_at = now() where free_at > now()").update();
    }
}
