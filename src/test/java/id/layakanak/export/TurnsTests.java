package id.layakanak.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class TurnsTests {

    private static final int MANY = 12;

    @Test
    void noMoreAtOnceThanThereAreTurnsAndEverybodyInTheEnd() throws Exception {
        assertThat(mostAtOnce(new Turns(3, Duration.ofMinutes(1)))).isEqualTo(3);
    }

    @Test
    void withATurnForEachTheyWouldAllBeAtItAtOnce() throws Exception {
        assertThat(mostAtOnce(new Turns(MANY, Duration.ofMinutes(1)))).isGreaterThan(3);
    }

    @Test
    void whoWaitsTooLongIsRefusedAndWhoComesAfterwardsIsNot() {
        var turns = new Turns(1, Duration.ofMillis(20));

        var taken = turns.take();
        assertThatThrownBy(turns::take)
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("503");
        taken.close();

        assertThatCode(() -> turns.take().close()).doesNotThrowAnyException();
    }

    /** How many of many who start together were seen at it at the same time; fails unless each of them got a turn. */
    private static int mostAtOnce(Turns turns) throws Exception {
        var start = new CyclicBarrier(MANY);
        var present = new AtomicInteger();
        var most = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(MANY);
        try {
            var all = IntStream.range(0, MANY)
                    .mapToObj(one -> threads.submit(() -> {
                        start.await();
                        try (var turn = turns.take()) {
                            most.accumulateAndGet(present.incrementAndGet(), Math::max);
                            Thread.sleep(100);
                            return present.decrementAndGet();
                        }
                    }))
                    .toList();
            for (var one : all) {
                one.get(1, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        return most.get();
    }
}
