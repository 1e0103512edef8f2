package id.layakanak.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.participant.ParticipantId;
import id.layakanak.shared.Role;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Viewer;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.training.SessionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Officers mark the same people in two trainings at the same moment, and take marks back: every figure is as if one had come after the other. */
@IntegrationTest
class KeptFiguresRaceIntegrationTests {

    private static final int OFFICERS = 8;
    private static final int PEOPLE = 12;
    private static final Viewer SARI = new Viewer(Portal.STAFF, "Sari", Role.STAFF, null);
    private static final UUID NOWHERE = UUID.fromString("00000000-0000-4000-8000-000000000000");

    /** Of one participant in one of the sessions. */
    private record Place(SessionId session, ParticipantId participant) {}

    @Autowired
    AttendanceManagement management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    private final List<UUID> trainings = List.of(UUID.randomUUID(), UUID.randomUUID());
    private List<Place> places = List.of();

    @BeforeEach
    void twoTrainingsOfTheSamePeople() {
        for (var training : trainings) {
            jdbc.sql("""
                            insert into training (id, program_id, title, starts_on, ends_on, venue, organiser, status, version)
                            select :id, id, 'Pelatihan berebut angka', date '2025-01-06', date '2025-01-06', 'Aula', 'Dinas', 'RUNNING', 0
                            from program order by id limit 1
                            """).param("id", training).update();
            jdbc.sql("""
                            insert into training_session (id, training_id, title, starts_at, ends_at, lesson_hours, version)
                            select gen_random_uuid(), :training, 'Pleno', timestamptz '2025-01-06 01:00Z' + n * interval '1 hour',
                                   timestamptz '2025-01-06 02:00Z' + n * interval '1 hour', 1, 0
                            from generate_series(1, 2) n
                            """).param("training", training).update();
            jdbc.sql("""
                            insert into participant (id, training_id, person_id, institution_id, status, enrolled_at, enrolled_by, version)
                            select gen_random_uuid(), :training, p.id, (select i.id from institution i order by i.id limit 1), 'CONFIRMED', now(), :by, 0
                            from person p order by p.id limit :people
                            """)
                    .param("training", training)
                    .param("by", Portal.STAFF.value())
                    .param("people", PEOPLE)
                    .update();
        }
        places = jdbc.sql("""
                        select s.id as session, x.id as participant
                        from training_session s join participant x on x.training_id = s.training_id
                        where s.training_id in (:trainings)
                        """)
                .param("trainings", trainings)
                .query((row, number) -> new Place(
                        new SessionId(row.getObject("session", UUID.class)),
                        new ParticipantId(row.getObject("participant", UUID.class))))
                .list();
    }

    @AfterEach
    void leaveNothingBehind() {
        for (var table : List.of("attendance_change", "attendance")) {
            jdbc.sql("delete from " + table
                            + " where session_id in (select id from training_session where training_id in (:ids))")
                    .param("ids", trainings)
                    .update();
        }
        for (var table : List.of("participant", "training_session")) {
            jdbc.sql("delete from " + table + " where training_id in (:ids)")
                    .param("ids", trainings)
                    .update();
        }
        jdbc.sql("delete from training where id in (:ids)")
                .param("ids", trainings)
                .update();
        jdbc.sql("delete from figure where within = :nowhere")
                .param("nowhere", NOWHERE)
                .update();
        assertThat(KeptFigures.differences(jdbc)).isZero();
    }

    @Test
    void loseNothingHoweverManyMarkAndUndoAtOnce() throws Exception {
        for (int round = 0; round < 4; round++) {
            atOnce(officer -> {
                var order = new ArrayList<>(places);
                Collections.shuffle(order, new Random(officer));
                order.forEach(place -> mark(place, officer));
                if (officer % 2 == 1) {
                    management
                            .lastStep(order.get(0).session(), SARI)
                            .ifPresent(step -> management.undo(order.get(0).session(), step.batch(), SARI));
                }
            });
            assertThat(KeptFigures.differences(jdbc)).as("after round " + round).isZero();
            forget();
            assertThat(KeptFigures.differences(jdbc)).isZero();
        }
    }

    @Test
    void addWhatAllAddAtOnce() throws Exception {
        atOnce(officer -> jdbc.sql(
                        "select add_to_figures(array[row (:nowhere, timestamptz '2025-01-06Z', 1, 0, 0, 0)::figure])")
                .param("nowhere", NOWHERE)
                .query()
                .listOfRows());

        assertThat(men()).isEqualTo(OFFICERS);
    }

    /** The negative control: a figure that is looked up and written back loses what others added meanwhile. */
    @Test
    void wouldLoseWhatOthersAddWhereLookingAndWritingAreTwoSteps() throws Exception {
        jdbc.sql("insert into figure values (:nowhere, timestamptz '2025-01-06Z', 0, 0, 0, 0)")
                .param("nowhere", NOWHERE)
                .update();
        var looked = new CyclicBarrier(OFFICERS);

        atOnce(officer -> {
            var men = men();
            looked.await(10, TimeUnit.SECONDS);
            jdbc.sql("update figure set men = :men where within = :nowhere")
                    .param("men", men + 1)
                    .param("nowhere", NOWHERE)
                    .update();
        });

        assertThat(men()).isOne();
    }

    private void mark(Place place, int officer) {
        var status = officer % 3 == 0 ? AttendanceStatus.ABSENT : AttendanceStatus.PRESENT;
        try {
            management.mark(place.session(), new MarkForm(place.participant(), status, null), SARI);
        } catch (StaleEdit othersWereFirst) {
            // as it happens to officers
        }
    }

    /** All marks at once, while nobody looks. */
    private void forget() {
        transaction.executeWithoutResult(all -> {
            for (var table : List.of("attendance_change", "attendance")) {
                jdbc.sql("delete from " + table
                                + " where session_id in (select id from training_session where training_id in (:ids))")
                        .param("ids", trainings)
                        .update();
            }
        });
    }

    private int men() {
        return jdbc.sql("select men from figure where within = :nowhere")
                .param("nowhere", NOWHERE)
                .query(Integer.class)
                .single();
    }

    private interface Work {
        void by(int officer) throws Exception;
    }

    private static void atOnce(Work work) throws Exception {
        var start = new CyclicBarrier(OFFICERS);
        var threads = Executors.newFixedThreadPool(OFFICERS);
        try {
            var all = IntStream.range(0, OFFICERS)
                    .mapToObj(officer -> threads.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        work.by(officer);
                        return null;
                    }))
                    .toList();
            for (var one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
