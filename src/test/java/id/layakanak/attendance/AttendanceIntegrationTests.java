package id.layakanak.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Statements;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The attendance of the Balangan training: by session, by participant, and on paper. */
@IntegrationTest
@Transactional
class AttendanceIntegrationTests {

    private static final String TRAINING = "7a000000-0000-4000-8000-000000000001";
    private static final String SESSIONS = "/trainings/" + TRAINING + "/attendance";
    private static final String RECAP = SESSIONS + "/participants";
    private static final String DRAFT = "/trainings/7a000000-0000-4000-8000-000000000004/attendance";
    private static final String SHEET = "/sessions/5e000000-0000-4000-8000-000000000002/attendance/sheet";
    /** Of the training that runs today, yesterday's; nobody is marked in it. */
    private static final String EMPTY_SHEET = "/sessions/5e000000-0000-4000-8000-000000000015/attendance/sheet";

    private static final String JUMADI = "9b000000-0000-4000-8000-000000000001";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void listsSessionsByDayWithTheirCounts() {
        var page = portal.asStaff().get(SESSIONS);

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Rabu, 20 Agustus 2025",
                        "Jumat, 22 Agustus 2025",
                        "08.45 s.d. 10.15 WITA",
                        "100 dari 100 sudah ditandai",
                        "13 dari 13 sesi sudah selesai, 13 terisi");
        var sessions = document(page).select("article.lesson");
        assertThat(sessions).hasSize(13);
        assertThat(sessions.get(0).select("dl.tally dd strong").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void summarisesEachParticipantOverAllSessions() {
        jdbc.sql("delete from attendance where participant_id = cast(:p as uuid)")
                .param("p", JUMADI)
                .update();
        markJumadi("5e000000-0000-4000-8000-000000000002", "PRESENT");
        markJumadi("5e000000-0000-4000-8000-000000000003", "LATE");
        markJumadi("5e000000-0000-4000-8000-000000000004", "SICK");

        var row = document(portal.asStaff().get(RECAP + "?q=Jumadi"))
                .select("table.recap tbody tr")
                .first();

        assertThat(row.select(".recap-mark abbr").eachText())
                .startsWith("–", "H", "T", "S", "–")
                .hasSize(13);
        assertThat(row.select("td.number").eachText()).endsWith("2 dari 13", "4", "15,4%");
    }

    /** Who kept a list in two of thirteen sessions has not shown that somebody was always there. */
    @Test
    void measuresAttendanceAgainstSessionsThatAreOver() {
        jdbc.sql(
                        "delete from attendance where session_id in (select id from training_session where training_id = cast(:t as uuid)) and participant_id <> cast(:p as uuid)")
                .param("t", TRAINING)
                .param("p", JUMADI)
                .update();
        jdbc.sql("delete from attendance where participant_id = cast(:p as uuid)")
                .param("p", JUMADI)
                .update();
        markJumadi("5e000000-0000-4000-8000-000000000002", "PRESENT");
        markJumadi("5e000000-0000-4000-8000-000000000003", "ABSENT");

        assertThat(portal.asStaff().get(RECAP + "?q=Jumadi"))
                .bodyText()
                .contains("1 dari 13", "7,7%", "13 dari 13 sesi sudah selesai, 2 terisi");
        assertThat(portal.asStaff().get(RECAP + "?q=Masitah")).bodyText().contains("0 dari 13", "0%");
    }

    /** A mark of a session that is still to come, or going on, counts for nothing. */
    @Test
    void countsNothingOfASessionThatIsNotOver() {
        jdbc.sql("delete from attendance where participant_id = cast(:p as uuid)")
                .param("p", JUMADI)
                .update();
        markJumadi("5e000000-0000-4000-8000-000000000002", "PRESENT");
        markJumadi("5e000000-0000-4000-8000-000000000013", "PRESENT");
        jdbc.sql("update training_session set ends_at = :later where id = cast(:s as uuid)")
                .param("later", clock.instant().plusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("s", "5e000000-0000-4000-8000-000000000013")
                .update();

        assertThat(portal.asStaff().get(RECAP + "?q=Jumadi"))
                .bodyText()
                .contains("1 dari 12", "8,3%", "dihitung dari sesi yang sudah selesai: 12 dari 13");
    }

    @Test
    void totalsTheRecapBySession() {
        var attended = jdbc.sql("""
                        select count(*) || ' L ' || count(*) filter (where o.sex = 'MALE')
                               || ' · P ' || count(*) filter (where o.sex = 'FEMALE')
                        from attendance a join participant p on p.id = a.participant_id join person o on o.id = p.person_id
                        join training_session s on s.id = a.session_id
                        where s.training_id = cast(:t as uuid) and a.status in ('PRESENT', 'LATE')
                        group by s.id, s.starts_at order by s.starts_at
                        """).param("t", TRAINING).query(String.class).list();

        var foot = document(portal.asStaff().get(RECAP))
                .select("tfoot td.recap-mark")
                .eachText();

        assertThat(foot).isEqualTo(attended).hasSize(13);
    }

    @Test
    void sortsFindsAndPagesTheRecap() {
        var first = portal.asStaff().get(RECAP);
        assertThat(first).bodyText().contains("1–50 dari 100");
        assertThat(portal.asStaff()
                        .get(document(first).select(".pages a[rel=next]").attr("href")))
                .bodyText()
                .contains("51–100 dari 100");
        assertThat(portal.asStaff().get(RECAP + "?q=tidak-ada")).bodyText().contains("Tidak ada yang cocok");
        assertThat(portal.asStaff().get(RECAP + "?sort=nip;drop+table+person")).hasStatusOk();
        var fewest = document(portal.asStaff().get(RECAP + "?sort=attended,asc"))
                .select("td[data-label=Hadir]")
                .eachText();
        var most = document(portal.asStaff().get(RECAP + "?sort=attended,desc"))
                .select("td[data-label=Hadir]")
                .eachText();
        assertThat(most.get(0)).isEqualTo("13 dari 13");
        assertThat(fewest.get(0)).isNotEqualTo("13 dari 13");
    }

    @Test
    void keepsTheNumberOfAParticipantWhateverTheOrder() {
        var byName = document(portal.asStaff().get(RECAP + "?q=Jumadi"))
                .select(".recap-number")
                .text();

        assertThat(document(portal.asStaff().get(RECAP + "?q=Jumadi&sort=attended,desc"))
                        .select(".recap-number")
                        .text())
                .isEqualTo(byName);
        assertThat(document(portal.asStaff().get(SHEET))
                        .select("tbody tr:has(th:contains(Jumadi, S.H.)) .paper-number")
                        .text())
                .isEqualTo(byName);
    }

    @Test
    void showsATaskForceMemberTheOwnInstitutionOnly() {
        assertThat(portal.asTaskForce().get(RECAP))
                .hasStatusOk()
                .bodyText()
                .contains("Fitriadi", "1–2 dari 2", "hanya yang dari lembaga Anda")
                .doesNotContain("Jumadi");
        assertThat(portal.asTaskForce().get(SESSIONS))
                .bodyText()
                .contains("2 dari 2 sudah ditandai")
                .doesNotContain("100 peserta");
    }

    @Test
    void givesOthersThanStaffNoPhoneNoNipAndNoFiles() {
        jdbc.sql("update person set nip = '19850101201001' || right(id::text, 4)")
                .update();
        var leader = portal.asLeader();
        assertThat(leader.get(RECAP))
                .as("who was there is none of a leader's business")
                .hasStatus(404);
        for (var viewer : List.of(portal.asTaskForce(), leader)) {
            for (var page : viewer == leader ? List.of(SESSIONS) : List.of(SESSIONS, RECAP)) {
                assertThat(viewer.get(page))
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain(
                                "19850101201001",
                                "19850101 201001",
                                "0854-",
                                "+6285",
                                ".xlsx",
                                ".csv",
                                "/sheet\"",
                                "Isi</a>");
            }
            for (var file : List.of(
                    SESSIONS + ".csv",
                    SESSIONS + ".xlsx",
                    SHEET,
                    SHEET.replace("/sheet", ".csv"),
                    SHEET.replace("/sheet", ".xlsx"))) {
                assertThat(viewer.get(file)).as(file).hasStatus(404);
            }
        }
        assertThat(portal.asNobody().get(SESSIONS + ".csv")).hasStatus3xxRedirection();
    }

    @Test
    void hidesDraftsFromOthersThanStaff() {
        assertThat(portal.asStaff().get(DRAFT)).hasStatusOk();
        assertThat(portal.asLeader().get(DRAFT)).hasStatus(404);
        assertThat(portal.asTaskForce().get(DRAFT + "/participants")).hasStatus(404);
        assertThat(portal.asStaff().get("/trainings/" + UUID.randomUUID() + "/attendance"))
                .hasStatus(404);
    }

    @Test
    void printsTheSheetAsTheOfficesHaveIt() {
        var sheet = document(portal.asStaff().get(SHEET)).select(".paper").first();

        assertThat(sheet.select(".kop span, .kop strong").eachText())
                .containsExactly("PEMERINTAH KABUPATEN BALANGAN", "Dinas P3AP2KBPMD Kabupaten Balangan");
        assertThat(sheet.text())
                .contains(
                        "DAFTAR HADIR PESERTA",
                        "TAHUN ANGGARAN 2025",
                        "Rabu, 20 Agustus 2025",
                        "08.45 s.d. 10.15 WITA",
                        "Mahligai Mayang Maurai");
        assertThat(sheet.select(".paper-list > thead th").eachText())
                .containsExactly("No", "Nama", "L/P", "Jabatan", "Instansi", "Keterangan", "Tanda tangan");
        assertThat(sheet.select(".paper-list tr:has(> td.paper-number)")).hasSize(100);
        assertThat(sheet.select(".paper-counts tbody tr").last().text()).matches("Jumlah \\d+ \\d+ 100");
        assertThat(sheet.select(".paper-signer").text())
                .contains("20 Agustus 2025", "Penanggung jawab kegiatan,", "NIP");
    }

    @Test
    void leavesRoomOnAnEmptySheetForMarksCountsAndWalkIns() {
        var sheet = document(portal.asStaff().get(EMPTY_SHEET)).select(".paper").first();

        assertThat(sheet.select(".paper-list tr:has(> td.paper-number)")).hasSize(28);
        assertThat(sheet.select(".paper-list tbody .walk-in")).hasSize(5);
        assertThat(sheet.select(".paper-remark").eachText())
                .allMatch(text -> text.isEmpty() || text.equals("Keterangan"));
        assertThat(sheet.select(".paper-counts tbody td").eachText()).allMatch(String::isEmpty);
        assertThat(sheet.select(".paper-signature span.left").eachText()).startsWith("1.", "3.", "5.");
        assertThat(sheet.select(".paper-signature span.right").eachText()).startsWith("2.", "4.", "6.");
    }

    @ParameterizedTest
    @ValueSource(strings = {SESSIONS, SHEET})
    void needsNoMoreStatementsForMoreParticipants(String page) {
        portal.asStaff().get(page);
        var many = Statements.during(() -> portal.asStaff().get(page));
        jdbc.sql(
                        "update participant set status = 'CANCELLED' where training_id = cast(:t as uuid) and id <> cast(:p as uuid)")
                .param("t", TRAINING)
                .param("p", JUMADI)
                .update();

        var few = Statements.during(() -> portal.asStaff().get(page));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(7 + Statements.OF_A_NEW_SESSION);
    }

    @Test
    void needsNoMoreStatementsForMoreRowsOfTheRecap() {
        portal.asStaff().get(RECAP);
        var few = Statements.during(() -> portal.asStaff().get(RECAP + "?size=2"));
        var many = Statements.during(() -> portal.asStaff().get(RECAP + "?size=100"));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(7 + Statements.OF_A_NEW_SESSION);
    }

    @Test
    void speaksEnglishToo() {
        assertThat(portal.asStaff().inEnglish().get(SHEET))
                .bodyText()
                .contains("Sheet to print", "DAFTAR HADIR PESERTA", "Rabu, 20 Agustus 2025");
        assertThat(portal.asStaff().inEnglish().get(RECAP)).bodyText().contains("13 of 13");
    }

    private void markJumadi(String session, String status) {
        jdbc.sql("insert into attendance values (cast(:s as uuid), cast(:p as uuid), :status, now(), :by, 0)")
                .param("s", session)
                .param("p", JUMADI)
                .param("status", status)
                .param("by", Portal.STAFF.value())
                .update();
    }

    private static Document document(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
        return Jsoup.parse(Portal.text(page));
    }
}
