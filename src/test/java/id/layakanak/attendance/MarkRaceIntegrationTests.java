package id.layakanak.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.participant.ParticipantId;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Role;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Viewer;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.training.SessionId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Several officers keep the roster of one session at the same moment, each on a page of their own. */
@IntegrationTest
class MarkRaceIntegrationTests {

    private static final int OFFICERS = 8;
    private static final int PEOPLE = 40;
    private static final Viewer SARI = new Viewer(Portal.STAFF, "Sari", Role.STAFF, null);
    private static final Viewer RAHMAT = new Viewer(Portal.ADMIN, "Rahmat", Role.ADMIN, null);

    @Autowired
    AttendanceManagement management;

    @Autowired
    Marks marks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    private final UUID training = UUID.randomUUID();
    private final SessionId session = new SessionId(UUID.randomUUID());
    private final AtomicInteger asked = new AtomicInteger();
    private List<ParticipantId> roster = List.of();

    @BeforeEach
    void openARoster() {
        jdbc.sql("""
                        insert into training (id, program_id, title, starts_on, ends_on, venue, organiser, status, version)
                        select :id, id, 'Pelatihan berebut tanda', date '2025-01-06', date '2025-01-06', 'Aula', 'Dinas', 'RUNNING', 0
                        from program limit 1
                        """).param("id", training).update();
        jdbc.sql("""
                        insert into training_session (id, training_id, title, starts_at, ends_at, lesson_hours, version)
                        values (:id, :training, 'Pleno', timestamptz '2025-01-06 01:00Z', timestamptz '2025-01-06 02:00Z', 1, 0)
                        """).param("id", session.value()).param("training", training).update();
        jdbc.sql("""
                        insert into participant (id, training_id, person_id, status, enrolled_at, enrolled_by, version)
                        select gen_random_uuid(), :training, id, 'CONFIRMED', now(), :by, 0 from person order by id limit :people
                        """)
                .param("training", training)
                .param("by", Portal.STAFF.value())
                .param("people", PEOPLE)
                .update();
        roster = jdbc
                .sql("select id from participant where training_id = :training order by id")
                .param("training", training)
                .query(UUID.class)
                .list()
                .stream()
                .map(ParticipantId::new)
                .toList();
    }

    @AfterEach
    void leaveNothingBehind() {
        for (var table : List.of("attendance_change", "attendance")) {
            jdbc.sql("delete from " + table + " where session_id = :id")
                    .param("id", session.value())
                    .update();
        }
        for (var table : List.of("participant", "training_session")) {
            jdbc.sql("delete from " + table + " where training_id = :id")
                    .param("id", training)
                    .update();
        }
        jdbc.sql("delete from training where id = :id").param("id", training).update();
    }

    /** Every tap either stands or is asked about: none overwrites another, none is written twice. */
    @Test
    void keepsOneMarkForEachHoweverManyTapAtOnce() throws Exception {
        atOnce(officer -> inSomeOrder(officer).forEach(participant -> tap(officer, participant, null)));

        assertThat(count("attendance")).isEqualTo(PEOPLE);
        assertThat(count("attendance_change")).isEqualTo(PEOPLE);
        assertThat(marksThatAreNotTheirLastChange()).isZero();
        // officers tap one of five marks: whoever taps the one that stands already is not asked
        assertThat(asked.get()).isEqualTo(tapsThatDiffer());
    }

    /** The negative control: looking first and writing then, as two steps, collides. */
    @Test
    void collidesWhenLookingAndWritingAreTwoSteps() throws Exception {
        var participant = roster.get(0);
        var looked = new CyclicBarrier(OFFICERS);
        var collisions = new AtomicInteger();

        atOnce(officer -> {
            var free = marks.present(session, participant, status(officer))
                            .orElseThrow()
                            .present()
                    == null;
            await(looked);
            if (free) {
                try {
                    jdbc.sql("insert into attendance values (:session, :participant, :status, now(), :by, 0)")
                            .param("session", session.value())
                            .param("participant", participant.value())
                            .param("status", status(officer).name())
                            .param("by", who(officer).account().value())
                            .update();
                } catch (org.springframework.dao.DuplicateKeyException collision) {
                    collisions.incrementAndGet();
                }
            }
        });

        assertThat(collisions).hasValue(OFFICERS - 1);
    }

    @Test
    void letsOneChangeAMarkThatAllSawAndAsksTheOthers() throws Exception {
        var participant = roster.get(0);
        tap(0, participant, null);

        atOnce(officer ->
                tapAs(officer, participant, officer % 2 == 0 ? AttendanceStatus.SICK : AttendanceStatus.ABSENT, 0));

        assertThat(version(participant)).isOne();
        assertThat(count("attendance_change")).isEqualTo(2);
        assertThat(asked).hasValue(OFFICERS / 2);
    }

    /** The negative control: officers who do not say which mark they saw overwrite each other, and nobody is asked. */
    @Test
    void losesMarksWhenNobodySaysWhatTheySaw() throws Exception {
        var participant = roster.get(0);
        tap(0, participant, null);
        var overwritten = new AtomicInteger();

        atOnce(officer -> overwritten.addAndGet(jdbc.sql(
                        "update attendance set status = :status, version = version + 1 where session_id = :session and participant_id = :participant")
                .param("status", officer % 2 == 0 ? "SICK" : "ABSENT")
                .param("session", session.value())
                .param("participant", participant.value())
                .update()));

        assertThat(overwritten).hasValue(OFFICERS);
        assertThat(version(participant)).isEqualTo(OFFICERS);
    }

    @Test
    void marksEachOnceWhenAllMarkTheRestWhileOthersTap() throws Exception {
        var marked = new AtomicInteger();

        atOnce(officer -> {
            if (officer % 2 == 0) {
                marked.addAndGet(management.markRest(session, AttendanceStatus.PRESENT, who(officer)));
            } else {
                inSomeOrder(officer).forEach(participant -> tapAs(officer, participant, AttendanceStatus.SICK, null));
            }
        });

        assertThat(count("attendance")).isEqualTo(PEOPLE);
        assertThat(count("attendance_change")).isEqualTo(PEOPLE);
        assertThat(countOf("PRESENT")).isEqualTo(marked.get());
        assertThat(marksThatAreNotTheirLastChange()).isZero();
    }

    @Test
    void undoesNothingThatSomebodyIsJustChanging() throws Exception {
        var click = allPresent();
        var participant = roster.get(0);

        var taken = whileRahmatChanges(
                participant, () -> management.undo(session, click.batch(), SARI).taken());

        assertThat(taken).isEqualTo(PEOPLE - 1);
        assertThat(version(participant)).isOne();
        assertThat(countOf("LATE")).isOne();
    }

    /** The negative control: without waiting for whoever holds the mark, undo takes a mark that it has not seen. */
    @Test
    void undoesWhatOthersDidWhenItDoesNotWaitForThem() throws Exception {
        var click = allPresent();

        var taken = whileRahmatChanges(roster.get(0), () -> marks.takeBack(click(SARI.account()), click.batch()));

        assertThat(taken).isEqualTo(PEOPLE);
        assertThat(countOf("LATE")).as("the mark of Rahmat").isZero();
    }

    @Test
    void undoesAClickOnceHoweverManyTimesItIsAsked() throws Exception {
        var click = allPresent();
        var taken = new AtomicInteger();

        atOnce(officer ->
                taken.addAndGet(management.undo(session, click.batch(), SARI).taken()));

        assertThat(taken).hasValue(PEOPLE);
        assertThat(count("attendance")).isZero();
        assertThat(count("attendance_change")).isEqualTo(2L * PEOPLE);
    }

    private Marks.Click allPresent() {
        var click = click(SARI.account());
        marks.set(click, null, AttendanceStatus.PRESENT);
        return click;
    }

    private Marks.Click click(AccountId by) {
        return new Marks.Click(UUID.randomUUID(), session, by, clock.instant());
    }

    /** Does the work after Rahmat changed a mark and before that is committed; the work ends after it is. */
    private int whileRahmatChanges(ParticipantId participant, Callable<Integer> work) throws Exception {
        var changed = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var threads = new Threads(2)) {
            var rahmat = threads.start(() -> transaction.execute(inTransaction -> {
                marks.change(click(RAHMAT.account()), participant, AttendanceStatus.LATE, 0);
                changed.countDown();
                await(commit);
                return null;
            }));
            changed.await(10, TimeUnit.SECONDS);
            var undone = threads.start(work);
            awaitWaiting();
            commit.countDown();
            rahmat.get(10, TimeUnit.SECONDS);
            return undone.get(10, TimeUnit.SECONDS);
        }
    }

    /** Until a session of the database waits for a row that another holds. */
    private void awaitWaiting() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (jdbc.sql(
                                    "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                            .query(Long.class)
                            .single()
                    > 0) {
                return;
            }
            Thread.sleep(25);
        }
        throw new AssertionError("nobody waits");
    }

    private List<ParticipantId> inSomeOrder(int officer) {
        var order = new ArrayList<>(roster);
        Collections.shuffle(order, new Random(officer));
        return order;
    }

    private void tap(int officer, ParticipantId participant, Integer seen) {
        tapAs(officer, participant, status(officer), seen);
    }

    private void tapAs(int officer, ParticipantId participant, AttendanceStatus status, Integer seen) {
        try {
            management.mark(session, new MarkForm(participant, status, seen), who(officer));
        } catch (StaleEdit stale) {
            asked.incrementAndGet();
        }
    }

    private static AttendanceStatus status(int officer) {
        return AttendanceStatus.values()[officer % AttendanceStatus.values().length];
    }

    private static Viewer who(int officer) {
        return officer % 2 == 0 ? SARI : RAHMAT;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where session_id = :session")
                .param("session", session.value())
                .query(Long.class)
                .single();
    }

    private long countOf(String status) {
        return jdbc.sql("select count(*) from attendance where session_id = :session and status = :status")
                .param("session", session.value())
                .param("status", status)
                .query(Long.class)
                .single();
    }

    private int version(ParticipantId participant) {
        return jdbc.sql("select version from attendance where session_id = :session and participant_id = :participant")
                .param("session", session.value())
                .param("participant", participant.value())
                .query(Integer.class)
                .single();
    }

    private long marksThatAreNotTheirLastChange() {
        return jdbc.sql("""
                        select count(*) from attendance a
                        where session_id = :session
                          and status || marked_by is distinct from (
                              select new_status || changed_by from attendance_change c
                              where c.session_id = a.session_id and c.participant_id = a.participant_id order by id desc limit 1)
                        """).param("session", session.value()).query(Long.class).single();
    }

    /** How many taps wanted another mark than the one that stands. */
    private long tapsThatDiffer() {
        return IntStream.range(0, OFFICERS)
                .mapToLong(officer -> PEOPLE - countOf(status(officer).name()))
                .sum();
    }

    private void atOnce(Tapping tapping) throws Exception {
        var start = new CyclicBarrier(OFFICERS);
        try (var threads = new Threads(OFFICERS)) {
            var all = IntStream.range(0, OFFICERS)
                    .mapToObj(officer -> threads.start(() -> {
                        start.await();
                        tapping.by(officer);
                        return null;
                    }))
                    .toList();
            for (var one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Tapping {
        void by(int officer) throws Exception;
    }

    /** Gone when the race is over. */
    private static final class Threads implements AutoCloseable {

        private final java.util.concurrent.ExecutorService threads;

        Threads(int number) {
            threads = Executors.newFixedThreadPool(number);
        }

        <T> Future<T> start(Callable<T> work) {
            return threads.submit(work);
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
