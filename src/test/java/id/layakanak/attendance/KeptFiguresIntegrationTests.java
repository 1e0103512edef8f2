package id.layakanak.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Whatever people do in the portal, the figures that triggers keep are what a slow recount finds, at any moment that is asked about. */
@IntegrationTest
@Transactional
class KeptFiguresIntegrationTests {

    private static final int STEPS = 60;

    /** Somebody does something with one of what there is; whether the portal lets them is its affair. */
    private interface Deed {
        MvcTestResult done(Map<String, Object> row);
    }

    /** What is done, and the rows one of which it is done with. */
    private record Verb(String name, String rows, Deed deed) {}

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    private Random random = new Random();

    private final List<Verb> verbs = List.of(
            new Verb("mark", """
                    select s.id as session, x.id as participant, a.version::text as seen
                    from training_session s
                    join training t on t.id = s.training_id and t.status = 'RUNNING'
                    join participant x on x.training_id = t.id and x.status = 'CONFIRMED'
                    left join attendance a on a.session_id = s.id and a.participant_id = x.id
                    """, this::mark),
            new Verb(
                    "mark all",
                    "select s.id as session from training_session s join training t on t.id = s.training_id where t.status = 'RUNNING'",
                    row -> post("/sessions/" + row.get("session") + "/attendance", "status", status())),
            new Verb(
                    "undo",
                    "select session_id as session, batch from attendance_change where changed_by = '"
                            + Portal.STAFF.value() + "' group by 1, 2",
                    row -> post(
                            "/sessions/" + row.get("session") + "/attendance/reversal",
                            "batch",
                            text(row.get("batch")))),
            new Verb(
                    "cancel participant",
                    "select training_id as training, id from participant where status = 'CONFIRMED'",
                    row -> post(participant(row) + "/cancellation")),
            new Verb(
                    "restore participant",
                    "select training_id as training, id from participant where status = 'CANCELLED'",
                    row -> post(participant(row) + "/restoration")),
            new Verb(
                    "move participant",
                    "select x.training_id as training, x.id, x.version, i.id as institution from participant x, institution i where i.closed_on is null",
                    row -> post(
                            participant(row),
                            "institution",
                            text(row.get("institution")),
                            "version",
                            text(row.get("version")))),
            new Verb(
                    "enrol",
                    """
                    select t.id as training, o.id as person from training t, person o
                    where t.status = 'RUNNING' and o.anonymised_at is null
                      and not exists (select from participant x where x.training_id = t.id and x.person_id = o.id)
                    """,
                    row -> post(
                            "/trainings/" + row.get("training") + "/participants",
                            "person",
                            text(row.get("person")),
                            "position",
                            "Guru")),
            new Verb(
                    "finish",
                    "select id from training where status = 'RUNNING'",
                    row -> post("/trainings/" + row.get("id") + "/completion")),
            new Verb(
                    "reopen",
                    "select id from training where status = 'FINISHED'",
                    row -> post("/trainings/" + row.get("id") + "/reopening")),
            new Verb(
                    "start",
                    "select id from training where status = 'PUBLISHED'",
                    row -> post("/trainings/" + row.get("id") + "/start")),
            new Verb(
                    "cancel training",
                    "select t.id from training t where t.status = 'RUNNING' and (select count(*) from training r where r.status = 'RUNNING') > 1",
                    row -> post("/trainings/" + row.get("id") + "/cancellation", "reason", "Banjir")),
            new Verb(
                    "move session",
                    "select s.* from training_session s join training t on t.id = s.training_id where t.status <> 'CANCELLED'",
                    this::moveSession),
            new Verb(
                    "add session", "select * from training where status in ('RUNNING', 'PUBLISHED')", this::addSession),
            new Verb(
                    "delete session",
                    "select training_id as training, id from training_session s where not exists (select from attendance_change c where c.session_id = s.id)",
                    row -> post("/trainings/" + row.get("training") + "/sessions/" + row.get("id") + "/deletion")),
            new Verb(
                    "edit person",
                    "select distinct o.* from person o join participant x on x.person_id = o.id where o.anonymised_at is null",
                    this::editPerson),
            new Verb(
                    "anonymise",
                    "select o.id from person o where o.anonymised_at is null",
                    row -> portal.asAdmin().post("/people/" + row.get("id") + "/anonymisation")),
            new Verb("change the year of a program", "select * from program", this::editProgram),
            new Verb("give a training to another program", """
                    select t.*, p.id as program from training t, program p where t.status <> 'CANCELLED' and p.id <> t.program_id
                    """, this::editTraining));

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void areWhatARecountFindsWhateverIsDone(long seed) {
        random = new Random(seed);
        var effective = new TreeMap<String, Integer>();
        assertThat(KeptFigures.differences(jdbc)).isZero();

        for (int step = 0; step < STEPS; step++) {
            var verb = verbs.get(step < verbs.size() ? step : random.nextInt(verbs.size()));
            var rows = jdbc.sql(verb.rows()).query().listOfRows();
            if (!rows.isEmpty()) {
                var answer = verb.deed().done(rows.get(random.nextInt(rows.size())));
                if (answer.getResponse().getStatus() == 302) {
                    effective.merge(verb.name(), 1, Integer::sum);
                }
                assertThat(KeptFigures.differences(jdbc))
                        .as("after step %s of seed %s: %s", step, seed, verb.name())
                        .isZero();
            }
        }
        assertThat(effective.keySet()).as("what was done").hasSizeGreaterThan(verbs.size() - 4);
        assertThat(jdbc.sql("select count(*) from figure where men + women > 0")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    /** What the tables must hold stands in views, too: whoever doubts a figure compares them. */
    @Test
    void areWhatTheirViewsSay() {
        for (var table : Map.of(
                        "trained_participant",
                        "table trained_participant",
                        "reached",
                        "select within, who, since from reached")
                .entrySet()) {
            var kept = "(" + table.getValue() + ")";
            var recount = "(table attendance." + table.getKey() + "_recount)";
            assertThat(jdbc.sql("select count(*) from ((" + kept + " except " + recount + ") union all (" + recount
                                    + " except " + kept + ")) d")
                            .query(Long.class)
                            .single())
                    .as(table.getKey())
                    .isZero();
        }
        assertThat(count("trained_participant")).isGreaterThan(50);
        assertThat(count("reached")).isGreaterThan(50);
    }

    @Test
    void aDifferenceWouldBeFound() {
        jdbc.sql(
                        "update figure set men = men + 1 where (within, at) in (select within, at from figure order by at limit 1)")
                .update();
        assertThat(KeptFigures.differences(jdbc)).isPositive();
    }

    @Test
    void somebodyWhoCountsTooEarlyWouldBeFound() {
        jdbc.sql(
                        "update trained_participant set since = since - interval '1 hour' where participant_id in (select participant_id from trained_participant limit 1)")
                .update();
        assertThat(KeptFigures.differences(jdbc)).isPositive();
    }

    private MvcTestResult mark(Map<String, Object> row) {
        return post(
                "/sessions/" + row.get("session") + "/attendance/marks",
                "mark",
                row.get("participant") + ":" + status() + ":" + text(row.get("seen")));
    }

    private MvcTestResult moveSession(Map<String, Object> session) {
        var start = LocalTime.of(5 + random.nextInt(14), 15 * random.nextInt(4));
        return post(
                "/trainings/" + session.get("training_id") + "/sessions/" + session.get("id"),
                "date",
                day(
                        "select (starts_at at time zone 'Asia/Makassar')::date from training_session where id = ?",
                        session),
                "startsAt",
                start.toString(),
                "endsAt",
                start.plusMinutes(5).toString(),
                "title",
                text(session.get("title")),
                "lessonHours",
                String.valueOf(random.nextInt(4)),
                "version",
                text(session.get("version")));
    }

    private MvcTestResult addSession(Map<String, Object> training) {
        var start = LocalTime.of(5 + random.nextInt(14), 20 + random.nextInt(10));
        return post(
                "/trainings/" + training.get("id") + "/sessions",
                "date",
                day("select starts_on from training where id = ?", training),
                "startsAt",
                start.toString(),
                "endsAt",
                start.plusMinutes(3).toString(),
                "title",
                "Tambahan",
                "lessonHours",
                "1",
                "version",
                "0");
    }

    private MvcTestResult editPerson(Map<String, Object> person) {
        return post(
                "/people/" + person.get("id"),
                "fullName",
                text(person.get("full_name")),
                "sex",
                random.nextBoolean() ? "MALE" : "FEMALE",
                "version",
                text(person.get("version")));
    }

    private MvcTestResult editProgram(Map<String, Object> program) {
        return post(
                "/programs/" + program.get("id"),
                "name",
                text(program.get("name")),
                "fiscalYear",
                String.valueOf(2025 + random.nextInt(3)),
                "budgetSource",
                "APBD",
                "version",
                text(program.get("version")));
    }

    private MvcTestResult editTraining(Map<String, Object> training) {
        return post(
                "/trainings/" + training.get("id"),
                "program",
                text(training.get("program")),
                "title",
                text(training.get("title")),
                "startsOn",
                text(training.get("starts_on")),
                "endsOn",
                text(training.get("ends_on")),
                "venue",
                "Aula",
                "organiser",
                "Dinas",
                "version",
                text(training.get("version")));
    }

    private String status() {
        return AttendanceStatus.values()[random.nextInt(AttendanceStatus.values().length)].name();
    }

    private String day(String sql, Map<String, Object> row) {
        return jdbc.sql(sql).param((UUID) row.get("id")).query(String.class).single();
    }

    private MvcTestResult post(String path, String... fields) {
        return portal.asStaff().post(path, fields);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static String participant(Map<String, Object> row) {
        return "/trainings/" + row.get("training") + "/participants/" + row.get("id");
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
