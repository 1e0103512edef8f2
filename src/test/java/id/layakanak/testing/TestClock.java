package id.layakanak.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The clock of a portal in every test. It stands where {@code -Dkla.test.now=2026-12-31T16:30:00Z} puts it, else at the moment the run began, so that
 * no test sees midnight pass; only that each reading is a microsecond after the one before, for what happened in turn to have its order.
 *
 * <p>PostgreSQL and the browser keep real time. That is sound, for what they date by themselves is never compared with the portal's clock: entries
 * of the audit log and the idle time of a session each know their own clock only, and no script asks the browser what time it is.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    private static final Instant START = Instant.parse(
                    System.getProperty("kla.test.now", Instant.now().toString()))
            .truncatedTo(ChronoUnit.MICROS);

    private static final AtomicLong READINGS = new AtomicLong();

    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);

    @Bean
    @Primary
    Clock clockOfTests() {
        InstantSource reading =
                () -> START.plus(READINGS.getAndIncrement(), ChronoUnit.MICROS).plus(passed.get());
        return reading.withZone(ZoneOffset.UTC);
    }

    /** Lets time pass at this portal, for a test that must see it; until {@link #turnBack}. */
    public void pass(Duration time) {
        passed.accumulateAndGet(time, Duration::plus);
    }

    public void turnBack() {
        passed.set(Duration.ZERO);
    }
}
