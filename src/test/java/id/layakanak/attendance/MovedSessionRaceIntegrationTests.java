package id.layakanak.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.layakanak.participant.ParticipantId;
import id.layakanak.shared.District;
import id.layakanak.shared.Role;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.WrongState;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.training.SessionId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A participant is marked while somebody else moves the session to a day to come: whichever comes first, nobody was there before it begins. */
@IntegrationTest
class MovedSessionRaceIntegrationTests {

    private static final Viewer SARI = new Viewer(Portal.STAFF, "Sari", Role.STAFF, null);

    @Autowired
    AttendanceManagement management;

    @Autowired
    Rosters rosters;

    @Autowired
    Marks marks;

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    District district;

    @Autowired
    Clock clock;

    private final UUID training = UUID.randomUUID();
    private final SessionId session = new SessionId(UUID.randomUUID());
    private final ParticipantId participant = new ParticipantId(UUID.randomUUID());
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @BeforeEach
    void aSessionThatHasBegun() {
        jdbc.sql("""
                        insert into training (id, program_id, title, starts_on, ends_on, venue, organiser, status, version)
                        select :id, id, 'Pelatihan yang sesinya digeser', cast(:today as date) - 2, cast(:today as date) + 2, 'Aula', 'Dinas',
                               'RUNNING', 0
                        from program limit 1
                        """)
                .param("id", training)
                .param("today", district.today(clock))
                .update();
        jdbc.sql("""
                        insert into training_session (id, training_id, title, starts_at, ends_at, lesson_hours, version)
                        values (:id, :training, 'Pleno', cast(:now as timestamptz) - interval '24 hours',
                                cast(:now as timestamptz) - interval '23 hours', 1, 0)
                        """)
                .param("id", session.value())
                .param("training", training)
                .param("now", clock.instant().toString())
                .update();
        jdbc.sql("""
                        insert into participant (id, training_id, person_id, status, enrolled_at, enrolled_by, version)
                        select :id, :training, p.id, 'CONFIRMED', now(), :by, 0 from person p order by p.id limit 1
                        """)
                .param("id", participant.value())
                .param("training", training)
                .param("by", Portal.STAFF.value())
                .update();
    }

    @AfterEach
    void leaveNothingBehind() {
        other.shutdownNow();
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

    @Test
    void aMarkWaitsForAMoveAndIsRefused() throws Exception {
        var marking = whileMoving(() -> management.mark(session, present(), SARI));

        assertThatThrownBy(() -> marking.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(WrongState.class);
        assertThat(marksBeforeItBegins()).isZero();
    }

    /** The negative control: who has looked whether it has begun, and does not keep it so, waits for the move as well, and marks somebody in a session to come. */
    @Test
    void aMarkWouldLandBeforeTheSessionWhereNobodyKeepsIt() throws Exception {
        var marking = whileMoving(() -> {
            assertThat(rosters.find(session, SARI).takesMarks()).isTrue();
            marks.set(
                    new Marks.Click(UUID.randomUUID(), session, SARI.account(), clock.instant()),
                    participant,
                    AttendanceStatus.PRESENT);
        });

        marking.get(10, TimeUnit.SECONDS);
        assertThat(marksBeforeItBegins()).isOne();
    }

    @Test
    void aMoveWaitsForAMarkAndIsRefused() throws Exception {
        var marked = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var marking = other.submit(() -> transaction.execute(inTransaction -> {
            management.mark(session, present(), SARI);
            marked.countDown();
            await(commit);
            return null;
        }));
        await(marked);
        var mover = Executors.newSingleThreadExecutor();
        try {
            var moving = mover.submit(() -> portal.asStaff()
                    .post(
                            "/trainings/" + training + "/sessions/" + session,
                            "date",
                            district.today(clock).plusDays(2).toString(),
                            "startsAt",
                            "09:00",
                            "endsAt",
                            "10:00",
                            "title",
                            "Pleno",
                            "lessonHours",
                            "1",
                            "version",
                            "0"));
            awaitWaiting();
            commit.countDown();
            marking.get(10, TimeUnit.SECONDS);

            assertThat(moving.get(10, TimeUnit.SECONDS)).hasStatus(422);
            assertThat(marksBeforeItBegins()).isZero();
        } finally {
            mover.shutdownNow();
        }
    }

    /** Does the work after the session was moved and before that is committed; returns once it is. */
    private Future<?> whileMoving(Runnable work) throws Exception {
        return transaction.execute(inTransaction -> {
            jdbc.sql("update training_session set starts_at = :at, ends_at = :at + interval '1 hour' where id = :id")
                    .param(
                            "at",
                            district.today(clock)
                                    .plusDays(2)
                                    .atTime(9, 0)
                                    .atZone(district.zone())
                                    .toOffsetDateTime())
                    .param("id", session.value())
                    .update();
            var marking = other.submit(work);
            awaitWaiting();
            return marking;
        });
    }

    private MarkForm present() {
        return new MarkForm(participant, AttendanceStatus.PRESENT, null);
    }

    private long marksBeforeItBegins() {
        return jdbc.sql("""
                        select count(*) from attendance a join training_session s on s.id = a.session_id
                        where s.id = :session and s.starts_at > :now
                        """)
                .param("session", session.value())
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Until a session of the database waits for a row that another holds. */
    private void awaitWaiting() {
        for (int i = 0; i < 400; i++) {
            if (jdbc.sql(
                                    "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                            .query(Long.class)
                            .single()
                    > 0) {
                return;
            }
            pause();
        }
        throw new AssertionError("nobody waits");
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
