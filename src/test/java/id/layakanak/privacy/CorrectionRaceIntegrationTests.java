package id.layakanak.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.person.PersonId;
import id.layakanak.shared.District;
import id.layakanak.shared.Role;
import id.layakanak.shared.Viewer;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Somebody on a slow line presses "Simpan" again and again, and every click arrives at the same moment. */
@IntegrationTest
class CorrectionRaceIntegrationTests {

    private static final int CLICKS = 5;
    private static final PersonId PERSON = PersonId.of("9e000000-0000-4000-8000-000000000003");
    private static final Viewer SARI = new Viewer(Portal.STAFF, "Sari", Role.STAFF, null);

    @Autowired
    CorrectionManagement management;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    District district;

    @Autowired
    Clock clock;

    private final CorrectionForm form = new CorrectionForm(
            "Nama salah " + UUID.randomUUID(),
            null,
            CorrectionChannel.CALL,
            LocalDate.of(2025, 9, 1),
            LocalTime.of(9, 0));

    @AfterEach
    void leaveNothingBehind() {
        jdbc.sql("delete from correction_request where concern = ?")
                .param(form.concern())
                .update();
    }

    @Test
    void storesOneRequestHoweverOftenItIsSent() throws Exception {
        var start = new CyclicBarrier(CLICKS);

        var answers = atOnce(() -> {
            start.await(30, TimeUnit.SECONDS);
            return management.enter(PERSON, form, SARI);
        });

        assertThat(answers).as("all are led to the same request").hasSize(1);
        assertThat(stored()).isOne();
    }

    /** The negative control: without waiting for each other, all look before anybody has committed, and each stores one. */
    @Test
    void storesOneForEachClickWhenTheyDoNotWait() throws Exception {
        var allHaveEntered = new CyclicBarrier(CLICKS);

        atOnce(() -> transaction.execute(entering -> {
            var id = management.enterOnce(form.toRequest(PERSON, district, clock, SARI));
            try {
                allHaveEntered.await(30, TimeUnit.SECONDS);
            } catch (Exception late) {
                throw new IllegalStateException(late);
            }
            return id;
        }));

        assertThat(stored()).isEqualTo(CLICKS);
    }

    @Test
    void whatIsAskedAgainAfterItsAnswerIsANewRequest() {
        var first = management.enter(PERSON, form, SARI);
        management.refuse(first, new AnswerForm("Sama dengan KTP"), SARI);

        assertThat(management.enter(PERSON, form, SARI)).isNotEqualTo(first);
    }

    private HashSet<CorrectionId> atOnce(Callable<CorrectionId> click) throws Exception {
        var threads = Executors.newFixedThreadPool(CLICKS);
        try {
            var answers = new HashSet<CorrectionId>();
            for (var answer : threads.invokeAll(
                    IntStream.range(0, CLICKS).mapToObj(number -> click).toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private long stored() {
        return jdbc.sql("select count(*) from correction_request where concern = ?")
                .param(form.concern())
                .query(Long.class)
                .single();
    }
}
