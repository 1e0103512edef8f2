package id.layakanak.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.District;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Statements;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Marking on the roster of a session of yesterday, with 23 participants and no mark yet. */
@IntegrationTest
@Transactional
class RosterIntegrationTests {

    private static final String SESSION = "5e000000-0000-4000-8000-000000000015";
    private static final String ROSTER = "/sessions/" + SESSION + "/attendance";
    private static final String SURYANI = "9b000000-0000-4000-8000-000000000101";
    private static final String SECOND = "9b000000-0000-4000-8000-000000000102";
    /** Of another training. */
    private static final String STRANGER = "9b000000-0000-4000-8000-000000000001";

    private static final String TRAINING = "7a000000-0000-4000-8000-000000000002";
    /** Of the finished training, with 100 participants. */
    private static final String FULL = "/sessions/5e000000-0000-4000-8000-000000000002/attendance";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    District district;

    @Autowired
    EntityManager entities;

    @ParameterizedTest
    @EnumSource(AttendanceStatus.class)
    void marksAParticipant(AttendanceStatus status) {
        assertThat(mark(portal.asStaff(), SURYANI, status.name(), ""))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(ROSTER + "#p-" + SURYANI);

        assertThat(marks()).containsExactly(status + " 0 " + Portal.STAFF);
        assertThat(changes()).containsExactly("null>" + status);
    }

    @Test
    void answersATapWithTheRowAndTheTotals() {
        assertThat(portal.asStaff().htmx(ROSTER + "/marks", "mark", tap(SURYANI, "LATE", "")))
                .hasStatusOk()
                .bodyText()
                .contains("Suryani", "data-hx-swap-oob=\"true\"", "Suryani: Terlambat", "Tandai 22 yang belum: Hadir")
                .containsPattern(
                        "tally-LATE\">\\s*<dt>Terlambat</dt>\\s*<dd>\\s*<strong>1</strong>\\s*<small class=\"by-sex\">L 0 · P 1")
                .doesNotContain("<html", SECOND);
    }

    @Test
    void keepsTheTotalsSplitBySex() {
        var men = participants("MALE");
        var women = participants("FEMALE");

        men.forEach(participant -> mark(portal.asStaff(), participant, "PRESENT", ""));
        mark(portal.asStaff(), women.get(0), "SICK", "");

        assertThat(portal.asStaff().get(ROSTER))
                .bodyText()
                .containsPattern(
                        "tally-PRESENT\">\\s*<dt>Hadir</dt>\\s*<dd>\\s*<strong>%d</strong>\\s*<small class=\"by-sex\">L %d · P 0"
                                .formatted(men.size(), men.size()))
                .containsPattern(
                        "tally-SICK\">\\s*<dt>Sakit</dt>\\s*<dd>\\s*<strong>1</strong>\\s*<small class=\"by-sex\">L 0 · P 1")
                .containsPattern(
                        "tally-unmarked\">\\s*<dt>Belum</dt>\\s*<dd>\\s*<strong>%d</strong>\\s*<small class=\"by-sex\">L 0 · P %d"
                                .formatted(women.size() - 1, women.size() - 1));
    }

    @Test
    void takesTheSameMarkTwiceAsOne() {
        mark(portal.asStaff(), SURYANI, "PRESENT", "");

        assertThat(mark(portal.asAdmin(), SURYANI, "PRESENT", "")).hasStatus3xxRedirection();

        assertThat(marks()).containsExactly("PRESENT 0 " + Portal.STAFF);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void changesAMarkThatWasSeen() {
        mark(portal.asStaff(), SURYANI, "PRESENT", "");

        assertThat(mark(portal.asAdmin(), SURYANI, "LATE", "0")).hasStatus3xxRedirection();

        assertThat(marks()).containsExactly("LATE 1 " + Portal.ADMIN);
        assertThat(changes()).containsExactly("null>PRESENT", "PRESENT>LATE");
    }

    @ParameterizedTest
    @CsvSource({"''", "0"})
    void showsWhatStandsWhenSomebodyElseMarkedMeanwhile(String seen) {
        mark(portal.asStaff(), SURYANI, "PRESENT", "");
        mark(portal.asStaff(), SURYANI, "SICK", "0");

        var answer = mark(portal.asAdmin(), SURYANI, "LATE", seen);

        assertThat(answer)
                .hasStatus(409)
                .bodyText()
                .containsPattern("Sari Wulandari menandai Sakit pukul \\d\\d\\.\\d\\d WITA; Anda menandai Terlambat\\.")
                .contains("Biarkan Sakit", "Ubah menjadi Terlambat", "value=\"" + SURYANI + ":LATE:1\"");
        assertThat(portal.asAdmin().htmx(ROSTER + "/marks", "mark", tap(SURYANI, "LATE", seen)))
                .hasStatus(409)
                .bodyText()
                .contains("Ubah menjadi Terlambat")
                .doesNotContain("<html");
        assertThat(marks()).containsExactly("SICK 1 " + Portal.STAFF);
    }

    @Test
    void tellsWhenTheMarkThatWasSeenWasTakenBack() {
        mark(portal.asStaff(), SURYANI, "PRESENT", "");
        undoLast(portal.asStaff());

        assertThat(mark(portal.asAdmin(), SURYANI, "LATE", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Sari Wulandari mengurungkan tandanya", "Ubah menjadi Terlambat")
                .doesNotContain("Biarkan");
    }

    /** A page from before an undo must not pass for a fresh one because versions began anew. */
    @Test
    void findsOutAPageFromBeforeAnUndo() {
        mark(portal.asStaff(), SURYANI, "PRESENT", "");
        undoLast(portal.asStaff());
        mark(portal.asStaff(), SURYANI, "SICK", "");

        assertThat(mark(portal.asAdmin(), SURYANI, "LATE", "0")).hasStatus(409);
        assertThat(marks()).containsExactly("SICK 2 " + Portal.STAFF);
    }

    @Test
    void marksTheRestAndLeavesOthersAlone() {
        mark(portal.asAdmin(), SURYANI, "SICK", "");

        assertThat(portal.asStaff().post(ROSTER + "?show=unmarked", "status", "PRESENT"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(ROSTER + "?show=unmarked");

        assertThat(count("PRESENT")).isEqualTo(22);
        assertThat(count("SICK")).isOne();
        assertThat(portal.asStaff().get(ROSTER))
                .bodyText()
                .contains("22 peserta ditandai Hadir")
                .doesNotContain("Tandai ");
    }

    /** What stands in braces would be filled in, or missed, by the redirect. */
    @Test
    void comesBackToWhateverWasSearched() {
        assertThat(portal.asStaff().post(ROSTER + "?q=%7Bid%7D%20%7Bx%7D", "status", "PRESENT"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(ROSTER + "?q=%7Bid%7D%20%7Bx%7D");
    }

    @Test
    void saysSoWhenNobodyIsLeftToMark() {
        portal.asStaff().post(ROSTER, "status", "PRESENT");

        var second = portal.asAdmin().post(ROSTER, "status", "PRESENT");

        assertThat(second.getMvcResult().getFlashMap().get("said")).isEqualTo("attendance.said.nobody");
        assertThat(changes()).hasSize(23);
    }

    @Test
    void undoesAWholeClick() {
        portal.asStaff().post(ROSTER, "status", "PRESENT");

        var answer = undoLast(portal.asStaff());

        assertThat(answer.getMvcResult().getFlashMap().get("saidTaken")).isEqualTo(23);
        assertThat(marks()).isEmpty();
        assertThat(portal.asStaff().get(ROSTER)).bodyText().doesNotContain("Urungkan");
    }

    @Test
    void undoesNothingThatOthersChangedSince() {
        portal.asStaff().post(ROSTER, "status", "PRESENT");
        mark(portal.asAdmin(), SURYANI, "SICK", "0");

        var flash = undoLast(portal.asStaff()).getMvcResult().getFlashMap();

        assertThat(flash.get("said")).isEqualTo("attendance.said.undonePartly");
        assertThat(flash.get("saidTaken")).isEqualTo(22);
        assertThat(flash.get("saidLeft")).isEqualTo(1L);
        assertThat(marks()).containsExactly("SICK 1 " + Portal.ADMIN);
    }

    @Test
    void undoesOnlyWhatTheSamePersonDid() {
        mark(portal.asStaff(), SURYANI, "PRESENT", "");
        var batch = lastBatch();

        assertThat(portal.asAdmin().get(ROSTER)).bodyText().doesNotContain("Urungkan");
        portal.asAdmin().post(ROSTER + "/reversal", "batch", batch.toString());

        assertThat(marks()).containsExactly("PRESENT 0 " + Portal.STAFF);
    }

    @Test
    void putsBackTheMarkThatWasReplacedWithItsWriterAndTime() {
        mark(portal.asStaff(), SURYANI, "PRESENT", "");
        var before = markedAt();
        mark(portal.asAdmin(), SURYANI, "SICK", "0");

        undoLast(portal.asAdmin());

        assertThat(marks()).containsExactly("PRESENT 2 " + Portal.STAFF);
        assertThat(markedAt()).isEqualTo(before);
    }

    @Test
    void undoesStepByStepAndEachOnce() {
        mark(portal.asStaff(), SURYANI, "PRESENT", "");
        var first = lastBatch();
        mark(portal.asStaff(), SECOND, "SICK", "");

        undoLast(portal.asStaff());
        assertThat(marks()).containsExactly("PRESENT 0 " + Portal.STAFF);
        assertThat(portal.asStaff().get(ROSTER)).bodyText().contains(first.toString());

        undoLast(portal.asStaff());
        portal.asStaff().post(ROSTER + "/reversal", "batch", first.toString());
        assertThat(marks()).isEmpty();
    }

    @Test
    void undoesNothingOfAnotherSession() {
        mark(portal.asStaff(), SURYANI, "PRESENT", "");

        portal.asStaff().post(FULL + "/reversal", "batch", lastBatch().toString());

        assertThat(marks()).hasSize(1);
    }

    @Test
    void findsAParticipantByNameInstitutionOrNumber() {
        assertThat(portal.asStaff().get(ROSTER + "?q=suryani"))
                .bodyText()
                .contains(rowOf(SURYANI))
                .doesNotContain(rowOf(SECOND));
        assertThat(portal.asStaff().get(ROSTER + "?q=tidak-ada")).bodyText().contains("Tidak ada peserta yang cocok.");
        assertThat(portal.asStaff().get(ROSTER + "?q=%25")).bodyText().doesNotContain(rowOf(SURYANI));
        mark(portal.asStaff(), SURYANI, "SICK", "");
        assertThat(portal.asStaff().get(ROSTER + "?show=SICK"))
                .bodyText()
                .contains(rowOf(SURYANI))
                .doesNotContain(rowOf(SECOND));
        assertThat(portal.asStaff().get(ROSTER + "?show=unmarked"))
                .bodyText()
                .contains(rowOf(SECOND))
                .doesNotContain(rowOf(SURYANI));
    }

    private static String rowOf(String participant) {
        return "<li id=\"p-" + participant;
    }

    @Test
    void tellsWhatWasEnteredAfterTheDayOfTheSession() {
        jdbc.sql("delete from attendance where participant_id = cast(:p as uuid)")
                .param("p", STRANGER)
                .update();

        portal.asStaff().post(FULL + "/marks", "mark", tap(STRANGER, "PRESENT", ""));

        assertThat(portal.asStaff().get(FULL)).bodyText().contains("Dimasukkan belakangan, ");
        assertThat(portal.asStaff().get(ROSTER)).bodyText().doesNotContain("Dimasukkan belakangan");
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,masih rancangan", "PUBLISHED,belum dimulai", "CANCELLED,dibatalkan"})
    void takesMarksOnlyWhileTheTrainingRunsAndAfterIt(String status, String why) {
        jdbc.sql("update training set status = :status where id = cast(:id as uuid)")
                .param("status", status)
                .param("id", TRAINING)
                .update();

        assertThat(portal.asStaff().get(ROSTER))
                .hasStatusOk()
                .bodyText()
                .contains(why)
                .doesNotContain("Urungkan");
        assertThat(mark(portal.asStaff(), SURYANI, "PRESENT", "")).hasStatus(409);
        assertThat(portal.asStaff().post(ROSTER, "status", "PRESENT")).hasStatus(409);
        assertThat(portal.asStaff()
                        .post(ROSTER + "/reversal", "batch", UUID.randomUUID().toString()))
                .hasStatus(409);
        assertThat(marks()).isEmpty();
    }

    @Test
    void marksNobodyWhoIsNotInTheSession() {
        assertThat(mark(portal.asStaff(), STRANGER, "PRESENT", "")).hasStatus(404);
        assertThat(mark(portal.asStaff(), UUID.randomUUID().toString(), "PRESENT", ""))
                .hasStatus(404);
        assertThat(mark(portal.asStaff(), "bukan-id", "PRESENT", "")).hasStatus4xxClientError();
        assertThat(portal.asStaff().get("/sessions/" + UUID.randomUUID() + "/attendance"))
                .hasStatus(404);
    }

    @Test
    void leavesTheMarkOfSomebodyWhoseEnrolmentWasCancelledAsItIs() {
        mark(portal.asStaff(), SURYANI, "PRESENT", "");
        jdbc.sql("update participant set status = 'CANCELLED' where id = cast(:p as uuid)")
                .param("p", SURYANI)
                .update();

        assertThat(mark(portal.asStaff(), SURYANI, "SICK", "0")).hasStatus(404);

        assertThat(marks()).containsExactly("PRESENT 0 " + Portal.STAFF);
        assertThat(portal.asStaff().get(ROSTER)).bodyText().doesNotContain(rowOf(SURYANI));
    }

    @ParameterizedTest
    @CsvSource({"HADIR,''", "'',''", "PRESENT,satu"})
    void refusesWhatIsNoMark(String status, String seen) {
        assertThat(mark(portal.asStaff(), SURYANI, status, seen)).hasStatus4xxClientError();
        assertThat(marks()).isEmpty();
    }

    @Test
    void isForStaffAlone() {
        for (var viewer : List.of(portal.asTaskForce(), portal.asLeader())) {
            assertThat(viewer.get(ROSTER)).hasStatus(404);
            assertThat(mark(viewer, SURYANI, "PRESENT", "")).hasStatus(404);
            assertThat(viewer.post(ROSTER, "status", "PRESENT")).hasStatus(404);
            assertThat(viewer.post(
                            ROSTER + "/reversal", "batch", UUID.randomUUID().toString()))
                    .hasStatus(404);
        }
        assertThat(portal.asNobody().get(ROSTER)).hasStatus3xxRedirection();
        assertThat(marks()).isEmpty();
    }

    @Test
    void needsNoMoreStatementsForMoreRows() {
        portal.asStaff().get(FULL);
        var few = Statements.during(() -> portal.asStaff().get(FULL + "?q=1"));
        var many = Statements.during(() -> portal.asStaff().get(FULL));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(7 + Statements.OF_A_NEW_SESSION);
    }

    /** Of the mark itself: what it takes to know the viewer and the session, and to keep the token of the test, is told apart. */
    @Test
    void needsFewStatementsForOneMark() {
        mark(portal.asStaff(), SECOND, "PRESENT", "");
        var around = Statements.during(
                () -> portal.asStaff().htmx(ROSTER + "/marks", "mark", tap(STRANGER + "x", "PRESENT", "")));
        var one =
                Statements.during(() -> portal.asStaff().htmx(ROSTER + "/marks", "mark", tap(SURYANI, "PRESENT", "")));

        assertThat(one - around).isLessThanOrEqualTo(6);
    }

    @Test
    void needsNoMoreStatementsToMarkManyThanToMarkOne() {
        var one = Statements.during(() -> {
            jdbc.sql(
                            "insert into attendance select cast(:s as uuid), id, 'PRESENT', now(), cast(:by as uuid), 0 from participant"
                                    + " where training_id = cast(:t as uuid) and id <> cast(:p as uuid)")
                    .param("s", SESSION)
                    .param("by", Portal.STAFF.toString())
                    .param("t", TRAINING)
                    .param("p", SURYANI)
                    .update();
            portal.asStaff().post(ROSTER, "status", "PRESENT");
        });
        jdbc.sql("delete from attendance where session_id = cast(:s as uuid)")
                .param("s", SESSION)
                .update();

        var many = Statements.during(() -> portal.asStaff().post(ROSTER, "status", "PRESENT"));

        assertThat(count("PRESENT")).isEqualTo(23);
        assertThat(many).isEqualTo(one - 1);
    }

    private static MvcTestResult mark(Portal.Browser who, String participant, String status, String seen) {
        return who.post(ROSTER + "/marks", "mark", tap(participant, status, seen));
    }

    /** As a button of the row sends it. */
    private static String tap(String participant, String status, String seen) {
        return participant + ":" + status + (seen.isEmpty() ? "" : ":" + seen);
    }

    private MvcTestResult undoLast(Portal.Browser who) {
        var page = Portal.text(who.get(ROSTER));
        var batch = page.replaceAll("(?s).*name=\"batch\" value=\"([0-9a-f-]+)\".*", "$1");
        return who.post(ROSTER + "/reversal", "batch", batch);
    }

    private UUID lastBatch() {
        return jdbc.sql(
                        "select batch from attendance_change where session_id = cast(:s as uuid) order by id desc limit 1")
                .param("s", SESSION)
                .query(UUID.class)
                .single();
    }

    private List<String> marks() {
        return jdbc.sql(
                        "select status || ' ' || version || ' ' || marked_by from attendance where session_id = cast(:s as uuid)")
                .param("s", SESSION)
                .query(String.class)
                .list();
    }

    private long count(String status) {
        return marks().stream().filter(mark -> mark.startsWith(status)).count();
    }

    private String markedAt() {
        return jdbc.sql("select marked_at::text from attendance where session_id = cast(:s as uuid)")
                .param("s", SESSION)
                .query(String.class)
                .single();
    }

    private List<String> changes() {
        return jdbc.sql(
                        "select coalesce(old_status, 'null') || '>' || new_status from attendance_change where session_id = cast(:s as uuid) order by id")
                .param("s", SESSION)
                .query(String.class)
                .list();
    }

    private List<String> participants(String sex) {
        return jdbc.sql("select p.id::text from participant p join person o on o.id = p.person_id"
                        + " where p.training_id = cast(:t as uuid) and o.sex = :sex")
                .param("t", TRAINING)
                .param("sex", sex)
                .query(String.class)
                .list();
    }

    @Test
    void aSessionThatHasNotBegunTakesNoMarks() {
        beginsTomorrow();

        assertThat(portal.asStaff().get(ROSTER))
                .bodyText()
                .contains("Sesi ini baru mulai", "Sesi sudah dimulai lebih awal")
                .doesNotContain("name=\"mark\"", "aria-pressed");
        assertThat(mark(portal.asStaff(), SURYANI, "PRESENT", ""))
                .hasStatus(409)
                .bodyText()
                .contains("Sesi ini baru mulai", "Suryani");
        assertThat(portal.asStaff().htmx(ROSTER + "/marks", "mark", tap(SURYANI, "PRESENT", "")))
                .hasStatus(409)
                .bodyText()
                .contains("Sesi ini baru mulai", "Belum ditandai")
                .doesNotContain("<html", "Tandai ");
        assertThat(portal.asStaff().post(ROSTER, "status", "PRESENT"))
                .hasStatus(409)
                .bodyText()
                .contains("Sesi ini baru mulai");
        assertThat(marks()).isEmpty();
    }

    @Test
    void nothingIsUndoneBeforeASessionHasBegun() {
        mark(portal.asStaff(), SURYANI, "PRESENT", "");
        var batch = jdbc.sql("select batch from attendance_change where session_id = ?::uuid")
                .param(SESSION)
                .query(String.class)
                .single();
        beginsTomorrow();

        assertThat(portal.asStaff().post(ROSTER + "/reversal", "batch", batch))
                .hasStatus(409)
                .bodyText()
                .contains("Sesi ini baru mulai");
        assertThat(marks()).hasSize(1);
    }

    @Test
    void takesMarksEarlyOnceSomebodySaysThatItHasBegun() {
        beginsTomorrow();

        assertThat(portal.asStaff().post(ROSTER + "/opening"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(ROSTER);
        assertThat(portal.asAdmin().post(ROSTER + "/opening")).hasStatus3xxRedirection();

        assertThat(jdbc.sql("select opened_by::text from session_opening")
                        .query(String.class)
                        .list())
                .as("whoever said it first")
                .containsExactly(Portal.STAFF.toString());
        assertThat(portal.asStaff().get(ROSTER)).bodyText().doesNotContain("Sesi ini baru mulai");
        assertThat(mark(portal.asAdmin(), SURYANI, "PRESENT", "")).hasStatus3xxRedirection();
        assertThat(portal.asAdmin().get("/history/training-session/" + SESSION))
                .bodyText()
                .contains("Sesi dimulai lebih awal");
    }

    @Test
    void aSessionOfATrainingThatHasNotStartedIsOpenedByNobody() {
        beginsTomorrow();
        jdbc.sql("update training set status = 'PUBLISHED' where id = ?::uuid")
                .param(TRAINING)
                .update();

        assertThat(portal.asStaff().post(ROSTER + "/opening")).hasStatus(409);
        assertThat(portal.asTaskForce().post(ROSTER + "/opening")).hasStatus(404);
        assertThat(jdbc.sql("select count(*) from session_opening")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void takesAnEarlyOpeningBackWhileThereIsNoMark() {
        beginsTomorrow();
        portal.asStaff().post(ROSTER + "/opening");
        assertThat(portal.asStaff().get(ROSTER)).bodyText().contains("Batalkan: sesi belum dimulai");

        assertThat(portal.asTaskForce().post(ROSTER + "/opening/reversal")).hasStatus(404);
        assertThat(portal.asStaff().post(ROSTER + "/opening/reversal"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(ROSTER);
        assertThat(portal.asStaff().get(ROSTER)).bodyText().contains("Sesi ini baru mulai");
        assertThat(mark(portal.asStaff(), SURYANI, "PRESENT", "")).hasStatus(409);

        portal.asStaff().post(ROSTER + "/opening");
        mark(portal.asStaff(), SURYANI, "PRESENT", "");
        assertThat(portal.asStaff().get(ROSTER)).bodyText().doesNotContain("Batalkan: sesi belum dimulai");
        assertThat(portal.asStaff().post(ROSTER + "/opening/reversal"))
                .as("somebody was there")
                .hasStatus(409);
        assertThat(marks()).hasSize(1);
    }

    @Test
    void anEarlyOpeningIsForgottenWhenTheSessionIsMovedLater() {
        beginsTomorrow();
        portal.asStaff().post(ROSTER + "/opening");

        assertThat(moveTo(3)).hasStatus3xxRedirection();
        assertThat(portal.asStaff().get(ROSTER)).bodyText().contains("Sesi ini baru mulai");
        assertThat(mark(portal.asStaff(), SURYANI, "PRESENT", "")).hasStatus(409);

        portal.asStaff().post(ROSTER + "/opening");
        assertThat(moveTo(2)).as("earlier").hasStatus3xxRedirection();
        assertThat(mark(portal.asStaff(), SURYANI, "PRESENT", "")).hasStatus3xxRedirection();
    }

    /** Nobody was at a session that has not begun. */
    @Test
    void aSessionWithMarksIsNotMovedToATimeThatHasNotCome() {
        mark(portal.asStaff(), SURYANI, "PRESENT", "");

        assertThat(moveTo(2)).hasStatus(422).bodyText().contains("Sesi ini sudah bertanda hadir");
        assertThat(mark(portal.asStaff(), SECOND, "PRESENT", "")).hasStatus3xxRedirection();
    }

    private MvcTestResult moveTo(int daysFromNow) {
        jdbc.sql("update training set ends_on = :day where id = :id")
                .param("day", day(9))
                .param("id", UUID.fromString(TRAINING))
                .update();
        entities.clear();
        var version = jdbc.sql("select version from training_session where id = ?::uuid")
                .param(SESSION)
                .query(Integer.class)
                .single();
        return portal.asStaff()
                .post(
                        "/trainings/" + TRAINING + "/sessions/" + SESSION,
                        "date",
                        day(daysFromNow).toString(),
                        "startsAt",
                        "05.00",
                        "endsAt",
                        "05.45",
                        "title",
                        "Dipindah",
                        "lessonHours",
                        "1",
                        "version",
                        version.toString());
    }

    private LocalDate day(int daysFromNow) {
        return district.today(clock).plusDays(daysFromNow);
    }

    private void beginsTomorrow() {
        jdbc.sql("update training_session set starts_at = :at, ends_at = :at + interval '1 hour' where id = :id")
                .param("at", OffsetDateTime.ofInstant(clock.instant().plus(Duration.ofDays(1)), ZoneOffset.UTC))
                .param("id", UUID.fromString(SESSION))
                .update();
    }
}
