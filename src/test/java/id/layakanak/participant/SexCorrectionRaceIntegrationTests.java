package id.layakanak.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Two people who took part in the same two trainings, enrolled in opposite order: the sex of both is corrected at the same moment. */
@IntegrationTest
class SexCorrectionRaceIntegrationTests {

    private static final int ROUNDS = 20;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    private final List<UUID> trainings = List.of(UUID.randomUUID(), UUID.randomUUID());
    private List<UUID> people = List.of();

    @BeforeEach
    void twoPeopleInTwoTrainings() {
        for (var training : trainings) {
            jdbc.sql("""
                            insert into training (id, program_id, title, starts_on, ends_on, venue, organiser, status, version)
                            select :id, id, 'Pelatihan yang hitungannya diperbaiki', date '2025-01-06', date '2025-01-06', 'Aula', 'Dinas', 'RUNNING', 0
                            from program order by id limit 1
                            """).param("id", training).update();
        }
        people = jdbc.sql("select id from person where sex = 'MALE' order by id limit 2")
                .query(UUID.class)
                .list();
        for (int place = 0; place < 4; place++) {
            var person = place / 2;
            jdbc.sql("""
                            insert into participant (id, training_id, person_id, status, enrolled_at, enrolled_by, version)
                            values (gen_random_uuid(), :training, :person, 'CONFIRMED', now(), :by, 0)
                            """)
                    .param("training", trainings.get((place + person) % 2))
                    .param("person", people.get(person))
                    .param("by", Portal.STAFF.value())
                    .update();
        }
    }

    @AfterEach
    void leaveNothingBehind() {
        correct(0, "MALE");
        correct(1, "MALE");
        for (var table : List.of("participant", "participant_headcount")) {
            jdbc.sql("delete from " + table + " where training_id in (:ids)")
                    .param("ids", trainings)
                    .update();
        }
        jdbc.sql("delete from training where id in (:ids)")
                .param("ids", trainings)
                .update();
    }

    @Test
    void waitForEachOther() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var sex = round % 2 == 0 ? "FEMALE" : "MALE";
            var start = new CyclicBarrier(2);
            atOnce(
                    () -> {
                        start.await(10, TimeUnit.SECONDS);
                        return correct(0, sex);
                    },
                    () -> {
                        start.await(10, TimeUnit.SECONDS);
                        return correct(1, sex);
                    });
            assertThat(women()).isEqualTo(round % 2 == 0 ? 4 : 0);
        }
    }

    /** The negative control: counts that are changed one by one, each in its own order, lock each other out. */
    @Test
    void wouldLockEachOtherOutWhereEachGoesItsOwnWay() {
        var bothHaveOne = new CyclicBarrier(2);

        assertThatThrownBy(() -> atOnce(() -> oneByOne(0, bothHaveOne), () -> oneByOne(1, bothHaveOne)))
                .hasCauseInstanceOf(PessimisticLockingFailureException.class);
    }

    private Integer oneByOne(int person, CyclicBarrier bothHaveOne) {
        return transaction.execute(inTransaction -> {
            take(trainings.get(person));
            try {
                bothHaveOne.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return take(trainings.get(1 - person));
        });
    }

    private int take(UUID training) {
        return jdbc.sql("update participant_headcount set men = men where training_id = ?")
                .param(training)
                .update();
    }

    private Integer correct(int person, String sex) {
        return jdbc.sql("update person set sex = ? where id = ?")
                .params(sex, people.get(person))
                .update();
    }

    private long women() {
        return jdbc.sql("select sum(women) from participant_headcount where training_id in (:ids)")
                .param("ids", trainings)
                .query(Long.class)
                .single();
    }

    private static void atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var done : threads.invokeAll(List.of(one, other))) {
                done.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
