package id.layakanak.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.District;
import id.layakanak.shared.Formats;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class DashboardIntegrationTests {

    private static final String RUNNING = "7a000000-0000-4000-8000-000000000002";
    private static final String OPENING = "5e000000-0000-4000-8000-000000000014";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    District district;

    @Autowired
    Clock clock;

    private LocalDate today;

    /** The sample was laid around the day it was loaded; here the running training begins on the district's today. */
    @BeforeEach
    void laysTheRunningTrainingOnToday() {
        today = district.today(clock);
        jdbc.sql("update training set starts_on = :today, ends_on = :tomorrow where id = :id")
                .param("today", today)
                .param("tomorrow", today.plusDays(1))
                .param("id", UUID.fromString(RUNNING))
                .update();
        jdbc.sql("update training_session set starts_at = :from, ends_at = :until where training_id = :id")
                .param("from", at(today.plusDays(1), LocalTime.of(8, 0)))
                .param("until", at(today.plusDays(1), LocalTime.of(9, 0)))
                .param("id", UUID.fromString(RUNNING))
                .update();
        moveOpening(today, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59));
    }

    @Test
    void tellsStaffWhatIsOnTodayAndLeadsToTheAttendance() {
        assertThat(portal.asStaff().get("/"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Sari Wulandari",
                        "Sedang berlangsung",
                        "hari ke-1 dari 2",
                        "Pelatihan KHA bagi Tenaga Puskesmas",
                        "dari 30 tempat",
                        "/trainings/" + RUNNING + "/participants",
                        "Pembukaan, pre-test, dan kontrak belajar",
                        "22 dari 23 tercatat",
                        "/sessions/" + OPENING + "/attendance");
    }

    @Test
    void countsTodayByTheClockOfTheDistrict() {
        moveOpening(today.plusDays(1), LocalTime.MIDNIGHT, LocalTime.of(1, 0));
        assertThat(portal.asStaff().get("/")).bodyText().doesNotContain("Sesi hari ini");

        moveOpening(today, LocalTime.of(23, 30), LocalTime.of(23, 45));
        assertThat(portal.asStaff().get("/")).bodyText().contains("Sesi hari ini", "23.30 s.d. 23.45 WITA");
    }

    @Test
    void knowsASessionThatBeganBeforeTheTimeOfTheRundown() {
        moveOpening(today, LocalTime.of(23, 59, 58), LocalTime.of(23, 59, 59));
        jdbc.sql("delete from attendance where session_id = :id")
                .param("id", UUID.fromString(OPENING))
                .update();
        assertThat(portal.asStaff().get("/")).bodyText().doesNotContain("0 dari 23 tercatat");

        assertThat(portal.asStaff().post("/sessions/" + OPENING + "/attendance/opening"))
                .hasStatus3xxRedirection();

        assertThat(portal.asStaff().get("/")).bodyText().contains("0 dari 23 tercatat");
    }

    @Test
    void speaksOfTheNextTrainingWhenNoneIsRunning() {
        jdbc.sql("update training set status = 'FINISHED' where id = :id")
                .param("id", UUID.fromString(RUNNING))
                .update();
        jdbc.sql("update training set starts_on = :day, ends_on = :day where status = 'PUBLISHED'")
                .param("day", today.plusDays(16))
                .update();

        assertThat(portal.asStaff().get("/"))
                .bodyText()
                .contains("Pelatihan berikutnya", "16 hari lagi", "Pengurus LKSA dan Pondok Pesantren")
                .doesNotContain("Sedang berlangsung");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void showsAllThatRunAtOnce(int running) {
        jdbc.sql("update training set status = 'PUBLISHED', starts_on = :later, ends_on = :later")
                .param("later", today.plusDays(20))
                .update();
        jdbc.sql("""
                update training set status = 'RUNNING', starts_on = :today, ends_on = :today
                where id in (select id from training order by id limit :running)
                """).param("today", today).param("running", running).update();

        for (var browser : List.of(portal.asStaff(), portal.asLeader())) {
            var page = Jsoup.parse(Portal.text(browser.get("/")));
            assertThat(page.select(".hero-when").eachText())
                    .hasSize(Math.max(1, running))
                    .allMatch(when -> when.startsWith(running > 0 ? "Sedang berlangsung" : "Pelatihan berikutnya"));
            assertThat(page.select(".hero h2").eachText()).doesNotHaveDuplicates();
            assertThat(page.select(".lines").text()).doesNotContain("hari ke-");
        }
        var member = Jsoup.parse(Portal.text(portal.asTaskForce().get("/")));
        assertThat(member.select(".lines li:contains(hari ke-1 dari 1)")).hasSize(running);
    }

    @Test
    void remindsOfATrainingThatNobodyFinished() {
        jdbc.sql("update training set starts_on = :day, ends_on = :day where id = :id")
                .param("day", today.minusDays(3))
                .param("id", UUID.fromString(RUNNING))
                .update();

        assertThat(portal.asStaff().get("/")).bodyText().contains("sudah lewat, belum ditutup");
    }

    @Test
    void countsPlansAsTheListsBehindTheNumbersDo() {
        jdbc.sql("update follow_up_action set starts_on = :past, due_on = :past where plan_id in "
                        + "(select id from follow_up_plan where status = 'ACCEPTED')")
                .param("past", today.minusDays(1))
                .update();

        assertThat(portal.asStaff().get("/"))
                .bodyText()
                .containsPattern("status=SUBMITTED\"[^>]*>\\s*<strong>2</strong>\\s*<span>menunggu telaah")
                .containsPattern("status=RETURNED\"[^>]*>\\s*<strong>1</strong>\\s*<span>dikembalikan")
                .containsPattern("due=overdue\"[^>]*>\\s*<strong>3</strong>\\s*<span>dengan kegiatan lewat batas")
                .contains("Paling lama menunggu", "dikirim " + date(today.minusDays(4)));
        assertThat(portal.asStaff().get("/follow-up-plans?due=overdue"))
                .bodyText()
                .contains("1–3 dari 3");
    }

    @Test
    void countsEachPersonOnceAndSplitsByWomenAndMen() {
        holdNothingElseThisYear();
        moveOpening(today.minusDays(1), LocalTime.of(8, 0), LocalTime.of(9, 0));
        var men = attended("MALE");
        var women = attended("FEMALE");

        assertThat(men + women).isEqualTo(21);
        assertThat(Jsoup.parse(Portal.text(portal.asStaff().get("/")))
                        .selectFirst(".figure-main")
                        .text())
                .startsWith("Orang dilatih 21 L " + men + " · P " + women);
    }

    @Test
    void countsNobodyAsTrainedBeforeTheirFirstSessionIsOver() {
        holdNothingElseThisYear();

        assertThat(portal.asStaff().get("/"))
                .bodyText()
                .containsPattern("(?s)Orang dilatih</span>\\s*<strong>0</strong>");
    }

    @Test
    void showsLeadershipTheFiguresAndNothingToDo() {
        assertThat(portal.asLeader().get("/"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Hj. Mariatul Kiptiah",
                        "Tahun anggaran",
                        "Orang dilatih",
                        "Pelatihan KHA bagi Tenaga Puskesmas")
                .doesNotContain("Isi daftar hadir", "Paling lama menunggu", "status=RETURNED", "\"/people\"");
    }

    @Test
    void tellsAnInstitutionWhatItMustDoNow() {
        assertThat(portal.asTaskForce().get("/"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Dinas Pendidikan dan Kebudayaan",
                        "Yang perlu dikerjakan",
                        "RTL dikembalikan",
                        "Sasaran belum terukur",
                        "Sari Wulandari, " + date(today.minusDays(6)),
                        "Perbaiki",
                        "Orang dari lembaga Anda yang sudah dilatih")
                .doesNotContain("Puskesmas Paringin", "Isi daftar hadir", "Tahun anggaran");
    }

    @Test
    void remindsAnInstitutionOfPromisesThatAreDue() {
        jdbc.sql("update follow_up_plan set status = 'ACCEPTED' where id = 'f0000000-0000-4000-8000-000000000002'")
                .update();
        jdbc.sql("update follow_up_action set starts_on = '2025-01-01', due_on = :soon where plan_id = "
                        + "'f0000000-0000-4000-8000-000000000002'")
                .param("soon", today.plusDays(3))
                .update();
        assertThat(portal.asTaskForce().get("/"))
                .bodyText()
                .contains("Jatuh tempo", "Sosialisasi disiplin positif bagi guru")
                .doesNotContain("Lewat batas sejak");

        jdbc.sql("update follow_up_action set completed_on = :today where plan_id = "
                        + "'f0000000-0000-4000-8000-000000000002'")
                .param("today", today)
                .update();
        assertThat(portal.asTaskForce().get("/")).bodyText().contains("Tidak ada yang tertunda");
    }

    @Test
    void remindsAnInstitutionOfThePlanItOwes() {
        jdbc.sql("update participant set institution_id = '1a000000-0000-4000-8000-000000000003' "
                        + "where id = '9b000000-0000-4000-8000-000000000101'")
                .update();

        assertThat(portal.asTaskForce().get("/"))
                .bodyText()
                .contains("Belum ada RTL", "1 orang dari lembaga Anda ikut", "Buat RTL");
    }

    @Test
    void showsTenSessionsOfADayThoseOfNowFirstAndLeadsToAll() {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("delete from attendance_change").update();
        jdbc.sql("delete from attendance").update();
        jdbc.sql("delete from training_session where starts_at >= :from and starts_at < :until")
                .param("from", at(today, LocalTime.MIDNIGHT))
                .param("until", at(today.plusDays(1), LocalTime.MIDNIGHT))
                .update();
        jdbc.sql("""
                        insert into training_session (id, training_id, title, starts_at, ends_at, lesson_hours, version)
                        select gen_random_uuid(), :training, 'Sesi ke-' || n, :from + n * interval '1 microsecond',
                               case when n <= 4 then :from + n * interval '2 microseconds' else :until end, 1, 0
                        from generate_series(1, 12) n
                        """)
                .param("training", UUID.fromString(RUNNING))
                .param("from", at(today, LocalTime.MIDNIGHT))
                .param("until", now.plusDays(1))
                .update();

        var home = Jsoup.parse(Portal.text(portal.asStaff().get("/")));
        var list = Jsoup.parse(Portal.text(
                portal.asStaff().get(home.select("a[href=/sessions]").attr("href"))));

        assertThat(home.select(".slot-what > strong").eachText())
                .containsExactly(
                        "Sesi ke-1",
                        "Sesi ke-2",
                        "Sesi ke-5",
                        "Sesi ke-6",
                        "Sesi ke-7",
                        "Sesi ke-8",
                        "Sesi ke-9",
                        "Sesi ke-10",
                        "Sesi ke-11",
                        "Sesi ke-12");
        assertThat(home.select("a[href=/sessions]").text()).isEqualTo("Lihat semua 12 sesi hari ini");
        assertThat(list.select(".slot-what > strong")).hasSize(12);
        assertThat(list.select(".slot-what > strong").first().text()).isEqualTo("Sesi ke-1");
    }

    @Test
    void showsTheFirstThreeStepsWhileThereIsNoTraining() {
        for (var table : new String[] {
            "follow_up_review",
            "follow_up_action",
            "follow_up_plan",
            "attendance_change",
            "attendance",
            "participant",
            "training_session",
            "training_status_change",
            "training",
            "program"
        }) {
            jdbc.sql("delete from " + table).update();
        }

        assertThat(portal.asStaff().get("/"))
                .hasStatusOk()
                .bodyText()
                .contains("Tiga langkah pertama", "/programs/new", "/trainings/new", "Sudah")
                .doesNotContain("/institutions/new");
        assertThat(portal.asLeader().get("/")).bodyText().contains("Belum ada pelatihan yang dapat dilihat.");
        assertThat(portal.asTaskForce().get("/")).hasStatusOk().bodyText().contains("Tidak ada yang tertunda");
    }

    @Test
    void asksTheDatabaseOnceForEachPart() {
        portal.asStaff().get("/");

        assertThat(Statements.during(() -> portal.asStaff().get("/")))
                .isLessThanOrEqualTo(8 + Statements.OF_A_NEW_SESSION);
        assertThat(Statements.during(() -> portal.asTaskForce().get("/")))
                .isLessThanOrEqualTo(7 + Statements.OF_A_NEW_SESSION);
        assertThat(Statements.during(() -> portal.asLeader().get("/")))
                .isLessThanOrEqualTo(7 + Statements.OF_A_NEW_SESSION);
    }

    /** Of the trainings of this year the running one alone. */
    private void holdNothingElseThisYear() {
        jdbc.sql(
                        "update training set program_id = (select id from program where fiscal_year = 2025) where status = 'FINISHED'")
                .update();
    }

    private void moveOpening(LocalDate day, LocalTime from, LocalTime until) {
        jdbc.sql("update training_session set starts_at = :from, ends_at = :until where id = :id")
                .param("from", at(day, from))
                .param("until", at(day, until))
                .param("id", UUID.fromString(OPENING))
                .update();
    }

    private OffsetDateTime at(LocalDate day, LocalTime time) {
        return OffsetDateTime.ofInstant(district.at(day, time), ZoneOffset.UTC);
    }

    private String date(LocalDate day) {
        return new Formats(Locale.forLanguageTag("id"), district.zone()).date(day);
    }

    private int attended(String sex) {
        return jdbc.sql("""
                select count(distinct p.person_id) from participant p
                join person o on o.id = p.person_id and o.sex = :sex
                join attendance a on a.participant_id = p.id and a.status in ('PRESENT', 'LATE')
                where p.training_id = :training
                """)
                .param("sex", sex)
                .param("training", UUID.fromString(RUNNING))
                .query(Integer.class)
                .single();
    }
}
