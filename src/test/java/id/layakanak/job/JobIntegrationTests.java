package id.layakanak.job;

import static java.util.stream.IntStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.layakanak.shared.Role;
import id.layakanak.shared.Viewer;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.OutputCaptured;
import id.layakanak.testing.Portal;
import id.layakanak.testing.TestClock;
import id.layakanak.testing.TestDatabase;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Jobs that really run, on one scheduler, on two, and on one that is killed. */
@IntegrationTest
@OutputCaptured
@Timeout(120)
class JobIntegrationTests {

    private static final Viewer SARI = new Viewer(Portal.STAFF, "Sari", Role.STAFF, null);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    TestClock testClock;

    @Autowired
    Portal portal;

    @Autowired
    JobRecords records;

    @Autowired
    JobFiles files;

    @Autowired
    ExpiredJobs expired;

    private final String name = "jobs of a test " + UUID.randomUUID();
    private final String label = UUID.randomUUID().toString();
    private final List<TestJobs> instances = new ArrayList<>();

    @AfterEach
    void noTrace() {
        instances.forEach(TestJobs::close);
        testClock.turnBack();
        jdbc.sql("delete from scheduled_tasks where task_name = ?").param(name).update();
        jdbc.sql("delete from job where parameters ->> 'label' like ?")
                .param(label + "%")
                .update();
    }

    @Test
    void aJobRunsToItsEndAndTellsHowFarItIs() {
        var id = instance().start().ask(Counting.Asked.parts(label, 6, 100), SARI);

        await(() -> number("done", id) >= 2);
        assertThat(portal.asStaff().get("/jobs/" + id)).bodyText().contains("dari 6", "Berjalan", "Batalkan");
        awaitStatus(id, "DONE");

        assertThat(Counting.done(label, jdbc)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(number("done", id)).isEqualTo(6);
        await(() -> waiting() == 0);
        assertThat(portal.asStaff().get("/jobs/" + id))
                .bodyText()
                .contains("Selesai")
                .doesNotContain("Batalkan", "every 2s");
        assertThat(portal.asStaff().get("/jobs")).bodyText().contains("/jobs/" + id);
    }

    @Test
    void theLogSaysForWhomItWorked() {
        var id = instance().start().ask(Counting.Asked.parts(label, 1, 0), SARI);
        awaitStatus(id, "DONE");

        assertThat(jdbc.sql("select account_id, request, address from audit_entry where changes ->> 'counting' = ?")
                        .param(label)
                        .query()
                        .singleRow())
                .containsEntry("account_id", Portal.STAFF.value())
                .containsEntry("address", null)
                .hasEntrySatisfying(
                        "request", number -> assertThat(number.toString()).matches("[0-9A-F]{8}"));
    }

    @Test
    void aCancelledJobStopsInItsMiddleAndStaysSo() {
        var id = instance().start().ask(Counting.Asked.parts(label, 500, 20), SARI);
        await(() -> number("done", id) >= 3);

        assertThat(portal.asStaff().post("/jobs/" + id + "/cancellation")).hasStatus(302);
        var then = Counting.done(label, jdbc).size();

        await(() -> waiting() == 0);
        assertThat(Counting.done(label, jdbc)).hasSize(then);
        assertThat(then).isLessThan(500);
        assertThat(status(id)).isEqualTo("CANCELLED");
        assertThat(portal.asStaff().get("/jobs/" + id)).bodyText().contains("Dibatalkan");
    }

    @Test
    void aJobThatIsCancelledBeforeItBeganNeverBegins() {
        var jobs = instance();
        var id = jobs.ask(Counting.Asked.parts(label, 1, 0), SARI);
        portal.asStaff().post("/jobs/" + id + "/cancellation");

        jobs.start();

        await(() -> waiting() == 0);
        assertThat(Counting.done(label, jdbc)).isEmpty();
        assertThat(status(id)).isEqualTo("CANCELLED");
    }

    @Test
    void anAccidentIsOneIncidentInTheLogAndCalmWordsOnThePage(CapturedOutput output) {
        var id = instance().start().ask(Counting.Asked.parts(label, 5, 0).failingAt(3), SARI);
        awaitStatus(id, "FAILED");

        var incident = jdbc.sql("select incident from job where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        assertThat(output.getAll().lines().filter(line -> line.contains("Incident " + incident)))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("ERROR", id.toString(), "counting"));
        assertThat(portal.asStaff().get("/jobs/" + id))
                .bodyText()
                .contains("Bukan kesalahan Anda", incident)
                .doesNotContain("IllegalState");
        await(() -> waiting() == 0);
        assertThat(Counting.done(label, jdbc)).containsExactly(1, 2);
    }

    @Test
    void aRefusalIsToldAndNoIncident(CapturedOutput output) {
        var id = instance().start().ask(Counting.Asked.parts(label, 5, 0).refusingAt(1), SARI);
        awaitStatus(id, "FAILED");

        assertThat(portal.asStaff().get("/jobs/" + id)).bodyText().contains("Pilihan ini tidak ada.");
        assertThat(output.getAll()).doesNotContain("in job " + id);
    }

    @Test
    void whoseAccountIsClosedMeanwhileGetsNothing() {
        var jobs = instance();
        var id = jobs.ask(Counting.Asked.parts(label, 1, 0), new Viewer(Portal.LEADER, "Mariatul", Role.LEADER, null));
        jobs.start();
        awaitStatus(id, "FAILED");

        assertThat(Counting.done(label, jdbc)).isEmpty();
        assertThat(jdbc.sql("select problem from job where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("job.problem.notAllowed");
    }

    @Test
    void twoSchedulersOnOneDatabaseRunEachJobOnce() {
        var one = instance();
        var other = instance();
        var ids = rangeClosed(1, 12)
                .mapToObj(job -> one.ask(Counting.Asked.parts(label + job, 3, 5), SARI))
                .toList();
        one.start();
        other.start();
        ids.forEach(id -> awaitStatus(id, "DONE"));

        assertThat(ids).allSatisfy(id -> assertThat(number("run", id)).isEqualTo(1));
        rangeClosed(1, 12)
                .forEach(job -> assertThat(Counting.done(label + job, jdbc)).containsExactly(1, 2, 3));
    }

    /** What keeps them apart above: two that run the same job without asking whose turn it is both begin with it. */
    @Test
    void withoutTheirTurnsBothTakeItUpAndStillNoPartIsDoneTwice() {
        var one = instance();
        var other = instance();
        var id = one.ask(Counting.Asked.parts(label, 30, 20), SARI);
        var first = CompletableFuture.runAsync(() -> one.runner.run(id, () -> false));
        await(() -> number("done", id) >= 3);

        other.runner.run(id, () -> false);
        first.join();

        assertThat(number("run", id)).isEqualTo(2);
        assertThat(Counting.done(label, jdbc))
                .containsExactlyElementsOf(rangeClosed(1, 30).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aJobOfAKilledPortalIsGoneOnWithByAnother(boolean careless) throws Exception {
        var jobs = instance();
        var asked = Counting.Asked.parts(label, 60, 30);
        var id = jobs.ask(careless ? asked.carelessly() : asked, SARI);
        var victim = program();
        try {
            await(() -> number("run", id) == 1 && Counting.done(label, jdbc).size() >= 10);
            assertThat(victim.destroyForcibly().waitFor()).isEqualTo(128 + 9);
            var before = Counting.done(label, jdbc).size();
            assertThat(before).isLessThan(60);

            jobs.start();
            awaitStatus(id, "DONE");

            assertThat(number("run", id)).isEqualTo(2);
            if (careless) { // the control: were nothing noted with the parts, this test would see them twice
                assertThat(Counting.done(label, jdbc)).hasSize(before + 60);
            } else {
                assertThat(Counting.done(label, jdbc))
                        .containsExactlyElementsOf(rangeClosed(1, 60).boxed().toList());
            }
            await(() -> waiting() == 0);
        } finally {
            victim.destroyForcibly();
        }
    }

    @Test
    void aPortalThatStopsLeavesTheRestToTheNext() {
        var stopping = instance().start();
        var id = stopping.ask(Counting.Asked.parts(label, 40, 30), SARI);
        await(() -> number("done", id) >= 3);

        stopping.close();
        assertThat(status(id)).isEqualTo("QUEUED");
        assertThat(Counting.done(label, jdbc)).hasSizeLessThan(40);
        instance().start();
        awaitStatus(id, "DONE");

        assertThat(number("crashes", id)).isZero();
        assertThat(Counting.done(label, jdbc))
                .containsExactlyElementsOf(rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void aJobThatTakesThePortalDownWithItIsGivenUp() {
        var jobs = instance();
        var id = jobs.ask(Counting.Asked.parts(label, 1, 0), SARI);
        jdbc.sql("update job set status = 'RUNNING', run = 3, crashes = 2 where id = ?")
                .param(id.value())
                .update();

        jobs.start();
        awaitStatus(id, "FAILED");

        assertThat(portal.asStaff().get("/jobs/" + id)).bodyText().contains("beberapa kali terputus");
        assertThat(Counting.done(label, jdbc)).isEmpty();
    }

    @Test
    void afterADayItIsGoneAndItsFileToo() {
        var id = finished();
        assertThat(portal.asStaff().get("/jobs/" + id + "/file.csv")).hasStatusOk();

        testClock.pass(Duration.ofHours(23));
        expired.run();
        assertThat(portal.asStaff().get("/jobs/" + id)).hasStatusOk();
        testClock.pass(Duration.ofMinutes(61));

        assertThat(portal.asStaff().get("/jobs/" + id)).hasStatus(404);
        assertThat(portal.asStaff().get("/jobs/" + id + "/file.csv")).hasStatus(404);
        assertThat(portal.asStaff().get("/jobs")).bodyText().doesNotContain(id.toString());
        expired.run();
        assertThat(count("job where id = ?", id)).isZero();
        assertThat(count("job_file_piece where job_id = ?", id)).isZero();
    }

    @Test
    void aFileOfManyPiecesComesOutAsItWentIn() throws IOException {
        var jobs = instance();
        var id = jobs.ask(Counting.Asked.parts(label, 1, 0), SARI);
        var content = new byte[3 * 256 * 1024 + 17];
        new Random(7).nextBytes(content);
        var taken = records.take(id).orElseThrow();
        try (var out = files.write(taken, "isi.csv", "text/csv")) {
            out.write(content[0]);
            out.write(content, 1, 256 * 1024 - 1);
            out.write(content, 256 * 1024, content.length - 256 * 1024);
        }
        records.complete(taken);

        assertThat(count("job_file_piece where job_id = ?", id)).isEqualTo(4);
        try (var in = files.read(id)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void whoHasLostAJobWritesNothingMore() throws IOException {
        var id = instance().ask(Counting.Asked.parts(label, 1, 0), SARI);
        var old = records.take(id).orElseThrow();
        var out = files.write(old, "isi.csv", "text/csv");
        out.write(1);
        records.take(id).orElseThrow();

        assertThatThrownBy(out::close).isInstanceOf(JobEnded.class);
        assertThatThrownBy(() -> records.tell(old, 1, null)).isInstanceOf(JobEnded.class);
        records.complete(old);

        assertThat(status(id)).isEqualTo("RUNNING");
        assertThat(count("job_file_piece where job_id = ?", id)).isZero();
    }

    @Test
    void nobodyElseSeesIt() {
        var id = finished();

        for (var role : Role.values()) {
            var expected = role == Role.STAFF ? 200 : 404;
            assertThat(portal.as(role).get("/jobs/" + id)).as("" + role).hasStatus(expected);
            assertThat(portal.as(role).get("/jobs/" + id + "/file.csv"))
                    .as("" + role)
                    .hasStatus(role == Role.STAFF ? 200 : 404);
            if (role != Role.STAFF) {
                assertThat(portal.as(role).post("/jobs/" + id + "/cancellation"))
                        .hasStatus(404);
            }
        }
        assertThat(portal.asAdmin().get("/jobs")).bodyText().doesNotContain(id.toString());
        assertThat(portal.asStaff().get("/jobs/" + id + "/file.xlsx")).hasStatus(404);
    }

    private JobId finished() {
        var id = instance().ask(Counting.Asked.parts(label, 1, 0), SARI);
        var taken = records.take(id).orElseThrow();
        try (var out = files.write(taken, "isi.csv", "text/csv")) {
            out.write(new byte[] {'a'});
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        records.complete(taken);
        jdbc.sql("update job set kind = 'person.job.export' where id = ?")
                .param(id.value())
                .update();
        return id;
    }

    private TestJobs instance() {
        var instance = new TestJobs(name, source, transactions, clock);
        instances.add(instance);
        return instance;
    }

    private Process program() throws IOException {
        var access = TestDatabase.access();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TestJobs.class.getName(),
                        name,
                        access.url(),
                        access.user(),
                        access.password(),
                        clock.instant().toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
    }

    private String status(JobId id) {
        return jdbc.sql("select status from job where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private long number(String column, JobId id) {
        return ((Number) jdbc.sql("select * from job where id = ?")
                        .param(id.value())
                        .query()
                        .singleRow()
                        .get(column))
                .longValue();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private int count(String what, JobId id) {
        return jdbc.sql("select count(*) from " + what)
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private void awaitStatus(JobId id, String status) {
        await(() -> status(id).equals(status));
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) { // the timeout of the test ends it
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
