package id.layakanak.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.account.Cast;
import id.layakanak.shared.Tokens;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.TestClock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AttemptDelaysIntegrationTests {

    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    @Autowired
    AttemptDelays delays;

    @Autowired
    Cast cast;

    @Autowired
    TestClock time;

    @BeforeEach
    @AfterEach
    void nobodyWaits() {
        cast.forgiveAll();
        time.turnBack();
    }

    @Test
    void waitsGrowAfterSomeFreeAttempts() {
        for (int free = 0; free < 6; free++) {
            assertThat(attempt("tebak", "10.1.1.1")).isZero();
        }
        var first = attempt("tebak", "10.1.1.1");
        assertThat(first).isPositive();
        time.pass(first);
        assertThat(attempt("tebak", "10.1.1.1")).isZero();
        assertThat(attempt("tebak", "10.1.1.1")).isGreaterThan(first);
    }

    /** A line has the whole /56: it must not use up what a name has from the whole world. */
    @Test
    void oneLineOfIpv6HoldsNoNameFromOthers() {
        for (int network = 0; network < 256; network++) {
            attempt("korban", "2001:db8:1:%x::1".formatted(network));
        }

        assertThat(attempt("korban", "10.3.3.3")).isZero();
    }

    @Test
    void anHourWithoutAnyForgives() {
        IntStream.range(0, 20).forEach(guess -> attempt("tebak", "10.1.1.1"));
        time.pass(Duration.ofHours(2));

        IntStream.range(0, 6)
                .forEach(guess -> assertThat(attempt("tebak", "10.1.1.1")).isZero());
    }

    @Test
    void anAccountIsOneHoweverItsNameIsWritten() {
        var spellings = new String[] {
            "petugas", "PETUGAS ", "085454935136", "0854-5493-5136", "+62 854 5493 5136", "62-85454935136"
        };
        for (var spelling : spellings) {
            assertThat(attempt(spelling, "10.7.7.7")).isZero();
        }

        assertThat(attempt("0854 5493 5136", "10.7.7.7")).isPositive();
        assertThat(attempt("petugas", "10.7.7.7")).isPositive();
    }

    @Test
    void somebodyElsewhereNeverMakesTheOwnerWait() {
        IntStream.range(0, 20).forEach(guess -> attempt("korban", "10.2.2.2"));

        assertThat(attempt("korban", "10.2.2.2")).isPositive();
        assertThat(attempt("korban", "10.2.2.3"))
                .as("another machine beside it")
                .isZero();
        assertThat(attempt("korban", "10.3.3.3")).as("another network").isZero();
    }

    /** The bound that docs/decisions/0007 and docs/security.md state. */
    @Test
    void fromOneAddressThereAreSomeHundredGuessesADay() {
        assertThat(guesses(Duration.ofDays(1), () -> attempt("korban", "10.2.2.2")))
                .isBetween(96, 112);
        assertThat(guesses(Duration.ofDays(1), () -> attempt("korban", "10.2.2.2")))
                .isBetween(95, 97);
    }

    /** The other bound: somebody with any number of addresses. */
    @Test
    void fromAllAddressesTogetherThereAreAHundredGuessesAndThenOneInTenSeconds() {
        var addresses = IntStream.iterate(0, next -> next + 1).iterator();
        Supplier<Duration> guess = () -> {
            var next = addresses.nextInt();
            return attempt("korban", "10." + next / 65536 + "." + next / 256 % 256 + "." + next % 256);
        };

        assertThat(guesses(Duration.ofHours(1), guess)).isBetween(455, 461);
    }

    /** The PC of the report: 2.6 attempts in a second, with ever other names. */
    @Test
    void aNetworkThatTriesManyNamesAtAPacePersonsDoNotReachMakesNobodyWait() {
        for (int name = 0; name < 1000; name++) {
            assertThat(attempt("nama" + name, "10.4.4.4")).isZero();
            time.pass(Duration.ofMillis(385));
        }
        assertThat(attempt("petugas", "10.4.4.5")).isZero();
    }

    @Test
    void aFasterOneIsHeldToItsPaceAndNoLongerThanThat() {
        var guesses = 0;
        for (int tenth = 0; tenth < 600; tenth++) {
            var wait = attempt("nama" + tenth, "10.4.4.4");
            assertThat(wait).isLessThanOrEqualTo(ONE_SECOND);
            guesses += wait.isZero() ? 1 : 0;
            time.pass(Duration.ofMillis(100));
        }
        assertThat(guesses).isBetween(470, 485); // 300 at once, and three in each of sixty seconds
        time.pass(ONE_SECOND);
        assertThat(attempt("petugas", "10.4.4.5")).isZero();
    }

    @Test
    void whatIsNotLookedAtCountsNowhere() {
        IntStream.range(0, 1000).forEach(guess -> attempt("korban", "10.4.4.4"));
        assertThat(attempt("petugas", "10.4.4.4"))
                .as("994 of them did not use the network up")
                .isZero();

        IntStream.range(0, 300).forEach(name -> attempt("nama" + name, "10.4.4.4"));
        IntStream.range(0, 10)
                .forEach(early -> assertThat(attempt("pimpinan", "10.4.4.4"))
                        .as("used up")
                        .isEqualTo(ONE_SECOND));
        time.pass(ONE_SECOND);
        IntStream.range(0, 3)
                .forEach(guess -> assertThat(attempt("pimpinan", "10.4.4.4"))
                        .as("the name has its free attempts")
                        .isZero());
    }

    @Test
    void aBrowserThatOnlyClaimsToBeKnownIsNot() {
        IntStream.range(0, 20).forEach(guess -> attempt("petugas", "10.8.8.8"));

        assertThat(delays.attempt("petugas", "10.8.8.8", Optional.of(Tokens.create())))
                .isPositive();
    }

    @Test
    void aRightPasswordIsForgiven() {
        IntStream.range(0, 5).forEach(guess -> attempt("lupa", "10.5.5.5"));
        delays.succeeded("lupa", "10.5.5.5", Optional.empty());

        IntStream.range(0, 6)
                .forEach(guess -> assertThat(attempt("lupa", "10.5.5.5")).isZero());
    }

    @Test
    void simultaneousAttemptsAreAllCounted() {
        var free = IntStream.range(0, 40)
                .parallel()
                .filter(guess -> attempt("serentak", "10.6.6.6").isZero())
                .count();

        assertThat(free).isLessThanOrEqualTo(6);
    }

    @Test
    void aMachineAndItsNetworkAreToldByTheAddress() {
        assertThat(AttemptDelays.host("10.1.2.3")).isNotEqualTo(AttemptDelays.host("10.1.2.200"));
        assertThat(AttemptDelays.network("10.1.2.3"))
                .isEqualTo(AttemptDelays.network("10.1.2.200"))
                .isNotEqualTo(AttemptDelays.network("10.1.3.3"));
        assertThat(AttemptDelays.host("2001:db8:1:2::1"))
                .isEqualTo(AttemptDelays.host("2001:db8:1:ff::9"))
                .isNotEqualTo(AttemptDelays.host("2001:db8:1:100::1"));
        assertThat(AttemptDelays.network("2001:db8:1:2::1")).isEqualTo(AttemptDelays.network("2001:db8:1:ffff::9"));
    }

    private Duration attempt(String name, String address) {
        return delays.attempt(name, address, Optional.empty());
    }

    /** How many guesses somebody has in that span who tries again as soon as they may. */
    private int guesses(Duration span, Supplier<Duration> attempt) {
        var guesses = 0;
        for (var left = span; !left.isNegative(); ) {
            var wait = attempt.get();
            if (wait.isZero()) {
                assertThat(++guesses).as("guesses without end").isLessThan(5000);
            } else {
                time.pass(wait);
                left = left.minus(wait);
            }
        }
        return guesses;
    }
}
