package id.layakanak.person;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Refused;
import id.layakanak.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Several officers hear of the same move, and note it at the same moment. */
@IntegrationTest
class MoveRaceIntegrationTests {

    private static final int OFFICERS = 4;
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());
    private static final InstitutionId DINAS_P3A = InstitutionId.of("1a000000-0000-4000-8000-000000000001");
    private static final UUID AWAYAN = UUID.fromString("1a000000-0000-4000-8000-000000000025");

    private static final PostForm THERE = new PostForm(AWAYAN, null, "Bidan", LocalDate.of(2026, 1, 5), null, 0);

    @Autowired
    PostManagement management;

    @Autowired
    People people;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void work() {
        transaction.executeWithoutResult(adding -> {
            jdbc.sql(
                            "insert into person (id, full_name, sex, recorded_on, version) values (?, 'Aulia Pindah', 'FEMALE', date '2026-01-01', 0)")
                    .param(PERSON.value())
                    .update();
            people.findById(PERSON.value()).orElseThrow().take(Post.of(DINAS_P3A, "Analis"));
        });
    }

    @AfterEach
    void leaveNothingBehind() {
        jdbc.sql("delete from post where person_id = ?").param(PERSON.value()).update();
        jdbc.sql("delete from person where id = ?").param(PERSON.value()).update();
    }

    @Test
    void oneOfThemIsNotedAndTheOthersAreToldWhy() throws Exception {
        var start = new CyclicBarrier(OFFICERS);

        var failures = atOnce(() -> {
            start.await(30, TimeUnit.SECONDS);
            return management.add(PERSON, THERE);
        });

        assertThat(failures).hasSize(OFFICERS - 1).allMatch(Refused.class::isInstance);
        assertThat(noted()).isOne();
    }

    /** The negative control: without waiting for each other all find nothing in the way, and only the constraint of the table stands behind. */
    @Test
    void theTableRefusesThemWhenTheyDoNotWait() throws Exception {
        var allHaveLooked = new CyclicBarrier(OFFICERS);

        var failures = atOnce(() -> transaction.execute(noting -> {
            var id = people.findById(PERSON.value())
                    .orElseThrow()
                    .take(THERE.toPost(new InstitutionId(AWAYAN), LocalDate.of(2026, 3, 1)));
            try {
                allHaveLooked.await(30, TimeUnit.SECONDS);
            } catch (Exception late) {
                throw new IllegalStateException(late);
            }
            return id;
        }));

        assertThat(failures).hasSize(OFFICERS - 1).allMatch(DataAccessException.class::isInstance);
        assertThat(noted()).isOne();
    }

    private List<Throwable> atOnce(Callable<PostId> noting) throws Exception {
        var threads = Executors.newFixedThreadPool(OFFICERS);
        try {
            var failures = new ArrayList<Throwable>();
            for (var noted : threads.invokeAll(
                    IntStream.range(0, OFFICERS).mapToObj(officer -> noting).toList())) {
                try {
                    noted.get();
                } catch (ExecutionException refused) {
                    failures.add(refused.getCause());
                }
            }
            return failures;
        } finally {
            threads.shutdownNow();
        }
    }

    private long noted() {
        return jdbc.sql("select count(*) from post where person_id = ? and institution_id = ?")
                .params(PERSON.value(), AWAYAN)
                .query(Long.class)
                .single();
    }
}
