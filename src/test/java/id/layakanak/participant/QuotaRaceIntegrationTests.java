package id.layakanak.participant;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.person.PersonId;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Role;
import id.layakanak.shared.Viewer;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.training.TrainingId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Twenty officers press "Tambahkan" at the same moment, for five places. */
@IntegrationTest
class QuotaRaceIntegrationTests {

    private static final int OFFICERS = 20;
    private static final int PLACES = 5;
    private static final Viewer SARI = new Viewer(Portal.STAFF, "Sari", Role.STAFF, null);

    @Autowired
    EnrolmentManagement management;

    @Autowired
    FreePlaces places;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    private final TrainingId training = new TrainingId(UUID.randomUUID());
    private final AtomicInteger refused = new AtomicInteger();
    private List<UUID> people = List.of();

    @BeforeEach
    void announceASmallTraining() {
        jdbc.sql("""
                        insert into training (id, program_id, title, starts_on, ends_on, venue, organiser, quota, status, version)
                        select :id, id, 'Pelatihan berebut tempat', date '2030-01-01', date '2030-01-01', 'Aula', 'Dinas', :quota, 'PUBLISHED', 0
                        from program limit 1
                        """).param("id", training.value()).param("quota", PLACES).update();
        people = jdbc.sql("select id from person order by id limit :officers")
                .param("officers", OFFICERS)
                .query(UUID.class)
                .list();
    }

    @AfterEach
    void leaveNothingBehind() {
        jdbc.sql("delete from participant where training_id = :id")
                .param("id", training.value())
                .update();
        jdbc.sql("delete from training where id = :id")
                .param("id", training.value())
                .update();
    }

    @Test
    void givesOutNoMorePlacesThanThereAre() throws Exception {
        atOnce(person -> management.enrol(training, new EnrolmentForm(person, null, null, null), SARI));

        assertThat(places.taken(training)).isEqualTo(PLACES);
        assertThat(refused).hasValue(OFFICERS - PLACES);
    }

    /** The negative control: without holding the places, all who count before anybody has committed see the last place free. */
    @Test
    void givesOutTooManyWhenThePlacesAreNotHeld() throws Exception {
        var many = PLACES + 2;
        var allHaveEntered = new CyclicBarrier(many);
        try (var officers = new Officers()) {
            officers.all(people.stream()
                    .limit(many)
                    .<Callable<Void>>map(person -> () -> {
                        transaction.executeWithoutResult(enrolling -> {
                            management.enter(training, new PersonId(person), null, null, SARI);
                            meet(allHaveEntered);
                        });
                        return null;
                    })
                    .toList());
        }

        assertThat(places.taken(training)).isEqualTo(many);
    }

    @Test
    void enrolsAPersonOnceHoweverManyTry() throws Exception {
        var one = people.get(0);

        atOnce(person -> management.enrol(training, new EnrolmentForm(one, null, null, null), SARI));

        assertThat(places.taken(training)).isOne();
        assertThat(refused).hasValue(OFFICERS - 1);
    }

    @Test
    void restoresOnlyIntoAPlaceThatIsFree() throws Exception {
        var cancelled = management.enrol(training, new EnrolmentForm(people.get(0), null, null, null), SARI);
        management.cancel(training, cancelled, SARI);

        atOnce(person -> {
            if (person.equals(people.get(0))) {
                management.restore(training, cancelled, SARI);
                return cancelled;
            }
            return management.enrol(training, new EnrolmentForm(person, null, null, null), SARI);
        });

        assertThat(places.taken(training)).isEqualTo(PLACES);
    }

    private void atOnce(Enrolling enrolling) throws Exception {
        var start = new CyclicBarrier(OFFICERS);
        try (var officers = new Officers()) {
            officers.all(people.stream()
                    .<Callable<Void>>map(person -> () -> {
                        start.await();
                        try {
                            enrolling.of(person);
                        } catch (Refused full) {
                            refused.incrementAndGet();
                        }
                        return null;
                    })
                    .toList());
        }
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Enrolling {
        Object of(UUID person);
    }

    /** Threads that are gone when the race is over. */
    private static final class Officers implements AutoCloseable {

        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(OFFICERS);

        void all(List<Callable<Void>> tasks) throws Exception {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
