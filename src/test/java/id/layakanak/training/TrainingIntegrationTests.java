package id.layakanak.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Statements;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class TrainingIntegrationTests {

    private static final String FINISHED = "/trainings/7a000000-0000-4000-8000-000000000001";
    private static final String RUNNING = "/trainings/7a000000-0000-4000-8000-000000000002";
    private static final String PUBLISHED = "/trainings/7a000000-0000-4000-8000-000000000003";
    private static final String DRAFT = "/trainings/7a000000-0000-4000-8000-000000000004";
    private static final String PROGRAM = "9a000000-0000-4000-8000-000000000001";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsWhatRunsThenWhatComesThenWhatWas() {
        var page = Portal.text(portal.asStaff().get("/trainings"));

        assertThat(List.of("Tenaga Puskesmas", "Pengurus LKSA", "Satuan Pendidikan", "Angkatan I</a>", "Jumlah: 8"))
                .extracting(page::lastIndexOf)
                .isSorted()
                .doesNotContain(-1);
        assertThat(page).contains("100 / 100", ">L 39</a>", ">P 61</a>", "20 s.d. 22 Agustus 2025");
    }

    @Test
    void narrowsAndSortsTheList() {
        assertThat(portal.asStaff().get("/trainings?status=RUNNING"))
                .bodyText()
                .contains("Tenaga Puskesmas", "1–1 dari 1")
                .doesNotContain("Pengurus LKSA");
        assertThat(portal.asStaff().get("/trainings?year=2025&q=mayang"))
                .bodyText()
                .contains("Konvensi Hak Anak", "1–1 dari 1");
        assertThat(portal.asStaff().get("/trainings?program=00000000-0000-4000-8000-00000000dead&status=y&year=z"))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada yang cocok");
        var byDate = Portal.text(portal.asStaff().get("/trainings?sort=date,asc"));
        assertThat(byDate.indexOf("Konvensi Hak Anak (KHA)")).isLessThan(byDate.indexOf("Tenaga Puskesmas"));
    }

    @Test
    void pagesTheListAndCountsAllOfIt() {
        assertThat(portal.asStaff().turn(portal.asStaff().get("/trainings?size=1"), "Berikutnya"))
                .bodyText()
                .contains("2–2 dari 8", "Jumlah: 8 pelatihan", "Pengurus LKSA")
                .doesNotContain("Tenaga Puskesmas");
    }

    @Test
    void needsNoMoreStatementsForMoreRows() {
        portal.asStaff().get("/trainings");
        var few = Statements.during(() -> portal.asStaff().get("/trainings?size=1"));
        var many = Statements.during(() -> portal.asStaff().get("/trainings?size=50"));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(7);

        var noSessions = Statements.during(() -> portal.asStaff().get(DRAFT));
        var thirteenSessions = Statements.during(() -> portal.asStaff().get(FINISHED));
        assertThat(thirteenSessions).isEqualTo(noSessions).isLessThanOrEqualTo(6);
    }

    @Test
    void keepsDraftsFromAllButStaff() {
        assertThat(portal.asStaff().get(DRAFT)).hasStatusOk();
        for (var reader : List.of(portal.asTaskForce(), portal.asLeader())) {
            assertThat(reader.get(DRAFT)).hasStatus(404);
            assertThat(reader.get("/trainings"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Jumlah: 7 pelatihan")
                    .doesNotContain("Satuan Pendidikan", "Rancangan", "Tambah pelatihan");
            assertThat(reader.get("/trainings?status=DRAFT")).bodyText().contains("Tidak ada yang cocok");
        }
        assertThat(Portal.text(portal.asLeader().get("/trainings.csv"))).doesNotContain("Satuan Pendidikan");
        assertThat(Portal.text(portal.asStaff().get("/trainings.csv"))).contains("Satuan Pendidikan");
    }

    @Test
    void nobodyTakesPartInATrainingThatWasCalledOff() {
        var cancelled = "/trainings?status=CANCELLED";
        var list = Jsoup.parse(Portal.text(portal.asStaff().get(cancelled)));
        var enrolled = jdbc.sql("""
                        select count(*) from participant p join training t on t.id = p.training_id
                        where t.status = 'CANCELLED' and p.status = 'CONFIRMED'
                        """).query(Integer.class).single();

        assertThat(enrolled).isPositive();
        assertThat(list.select("tbody td.number").eachText()).startsWith("–");
        assertThat(list.select("tfoot td.number").text()).isEqualTo("0 L 0 · P 0");
        assertThat(Portal.text(portal.asStaff().get(cancelled.replace("trainings", "trainings.csv"))))
                .containsPattern("Dibatalkan[;,]\\d*[;,]0[;,]0[;,]0[;,]0[;,]0");
    }

    @Test
    void showsTheRundownDayByDay() {
        assertThat(portal.asLeader().get(FINISHED))
                .bodyText()
                .contains("Rabu, 20 Agustus 2025", "08.45 s.d. 10.15 WITA", "13 sesi · 25 JP", "9 JP")
                .contains(
                        "Sudirman Latief (Yayasan Berlian Kepulauan Riau)",
                        "Sari Wulandari, 22 Agustus 2025 pukul 16.30 WITA")
                .doesNotContain("Langkah berikut", "/edit", "Tambah sesi");
    }

    @Test
    void tellsStaffWhatIsMissing() {
        assertThat(portal.asStaff().get(DRAFT))
                .bodyText()
                .contains("Langkah berikut: umumkan", "Belum ada sesi. Pelatihan tanpa sesi tidak dapat diumumkan.")
                .doesNotContain(DRAFT + "/publication");
        assertThat(portal.asStaff().get(PUBLISHED))
                .bodyText()
                .contains("Langkah berikut: mulai", "16 hari lagi", "Mulai lebih awal", "Kembalikan ke rancangan");
        assertThat(portal.asStaff().get(RUNNING))
                .bodyText()
                .contains("Langkah berikut: isi daftar hadir", "sesi belum punya daftar hadir");
        assertThat(portal.asStaff().get(FINISHED))
                .bodyText()
                .contains("Daftar hadir semua sesi sudah diisi", "Buka lagi");
    }

    @Test
    void plansATraining() {
        var answer = save("/trainings", "Pelatihan KHA bagi Media", "2026-12-01", "2026-12-02", 0);

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(portal.asStaff().get(answer.getResponse().getRedirectedUrl()))
                .bodyText()
                .contains("Pelatihan KHA bagi Media, Angkatan I", "Rancangan", "Sari Wulandari,");
        assertThat(statuses(answer.getResponse().getRedirectedUrl())).containsExactly("DRAFT");
    }

    @Test
    void aSecondClickPlansNoSecondTraining() {
        assertThat(save("/trainings", "Pelatihan Ganda", "2026-12-01", "2026-12-02", 0))
                .hasStatus3xxRedirection();
        assertThat(save("/trainings", "Pelatihan Ganda", "2026-12-01", "2026-12-02", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Sudah dipakai");
        assertThat(save("/trainings", "Pelatihan Ganda", "2026-12-08", "2026-12-09", 0))
                .hasStatus3xxRedirection();
    }

    @Test
    void showsAllProblemsAtTheirFieldsAndKeepsWhatWasTyped() {
        var answer = portal.asStaff()
                .post("/trainings", "title", "Pelatihan X", "startsOn", "besok", "quota", "-5", "program", "");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Wajib diisi.", "Bukan tanggal yang benar.", "Harus lebih dari nol.")
                .contains("Pelatihan X", "besok", "-5");
    }

    @Test
    void refusesDaysThatMakeNoSense() {
        assertThat(save("/trainings", "X", "2026-12-02", "2026-12-01", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Tidak boleh sebelum hari pertama.");
        assertThat(save("/trainings", "X", "2026-12-02", "2027-12-03", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Paling lama 60 hari. Periksa tahunnya.");
    }

    @ParameterizedTest
    @CsvSource({
        "00000000-0000-4000-8000-00000000dead,, Pilihan ini tidak ada.",
        "bukan-id,, Isian ini tidak dapat dibaca.",
        "'', '', Wajib diisi.",
        "'', tidak-ada, Tidak ada yang cocok dengan tulisan ini.",
    })
    void refusesAProgramThatDoesNotExist(String id, String typed, String why) {
        assertThat(planned(id, typed)).hasStatus(422).bodyText().contains(why);
    }

    /** Without scripts the name is all that is sent. */
    @Test
    void findsTheProgramThatIsCalledAsTyped() {
        var name = jdbc.sql("select name from program where id = cast(? as uuid)")
                .param(PROGRAM)
                .query(String.class)
                .single();

        assertThat(planned("", name)).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select program_id::text from training where title = 'X'")
                        .query(String.class)
                        .list())
                .containsExactly(PROGRAM);
    }

    private MvcTestResult planned(String program, @Nullable String typed) {
        var fields =
                new ArrayList<>(List.of("version", "0", "program", program, "title", "X", "startsOn", "2026-12-01"));
        fields.addAll(List.of("endsOn", "2026-12-01", "venue", "Aula", "organiser", "Dinas"));
        if (typed != null) {
            fields.addAll(List.of("programText", typed));
        }
        return portal.asStaff().post("/trainings", fields.toArray(String[]::new));
    }

    @Test
    void keepsEverySessionWithinItsDays() {
        assertThat(save(FINISHED, "Pelatihan KHA", "2025-08-21", "2025-08-22", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Sudah ada sesi pada Rabu, 20 Agustus 2025.");
        assertThat(save(FINISHED, "Pelatihan KHA", "2025-08-20", "2025-08-21", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Sudah ada sesi pada Jumat, 22 Agustus 2025.");
        assertThat(save(FINISHED, "Pelatihan KHA", "2025-08-19", "2025-08-23", 0))
                .hasStatus3xxRedirection();
    }

    @Test
    void showsBothVersionsWhenSomebodyElseSavedMeanwhile() {
        save(FINISHED, "Pelatihan KHA Balangan", "2025-08-20", "2025-08-22", 0);

        assertThat(save(FINISHED, "Pelatihan KHA 2025", "2025-08-20", "2025-08-23", 0))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Pelatihan KHA 2025",
                        "Kini tersimpan: Pelatihan KHA Balangan",
                        "Kini tersimpan: 22 Agustus 2025");
    }

    @Test
    void goesThroughItsStatusesAndBackAndLogsEach() {
        post(PUBLISHED + "/withdrawal", "withdrawn");
        assertThat(portal.asLeader().get(PUBLISHED)).hasStatus(404);
        post(PUBLISHED + "/publication", "published");
        post(PUBLISHED + "/start", "started");
        post(PUBLISHED + "/completion", "finished");
        post(PUBLISHED + "/reopening", "reopened");

        assertThat(statuses(PUBLISHED))
                .containsExactly("PUBLISHED", "DRAFT", "PUBLISHED", "RUNNING", "FINISHED", "RUNNING");
    }

    @Test
    void refusesAStepThatItsStatusDoesNotAllow() {
        for (var step : List.of(
                DRAFT + "/publication",
                DRAFT + "/start",
                PUBLISHED + "/completion",
                RUNNING + "/withdrawal",
                RUNNING + "/reopening",
                FINISHED + "/start",
                FINISHED + "/publication")) {
            assertThat(portal.asStaff().post(step)).as(step).hasStatus(409);
        }
        assertThat(statuses(DRAFT)).isEmpty();
        assertThat(portal.asStaff().get(FINISHED + "/cancellation/new")).hasStatus(409);
        assertThat(portal.asStaff().post(FINISHED + "/cancellation", "reason", "X"))
                .hasStatus(409);
    }

    @Test
    void isCalledOffOnlyWithAReason() {
        assertThat(portal.asStaff().get(PUBLISHED + "/cancellation/new"))
                .bodyText()
                .contains("Peserta terdaftar: 11");
        assertThat(portal.asStaff().post(PUBLISHED + "/cancellation", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Wajib diisi.");
        var tooLong = "Banjir ".repeat(80);
        assertThat(portal.asStaff().post(PUBLISHED + "/cancellation", "reason", tooLong))
                .hasStatus(422)
                .bodyText()
                .contains(tooLong.strip());

        portal.asStaff().post(PUBLISHED + "/cancellation", "reason", "Aula <terendam>");

        assertThat(portal.asLeader().get(PUBLISHED))
                .bodyText()
                .contains("Pelatihan ini dibatalkan.", "Aula &lt;terendam&gt;", "Dibatalkan");
        assertThat(portal.asStaff().get(PUBLISHED + "/edit")).hasStatus(409);
        assertThat(portal.asStaff().get(PUBLISHED + "/sessions/new")).hasStatus(409);
    }

    @Test
    void isHeldAgainWithAllItsSessionsAndNobodyEnrolled() {
        assertThat(portal.asStaff().get("/trainings/new?copyOf=7a000000-0000-4000-8000-000000000001"))
                .bodyText()
                .contains("Adakan lagi", "Pelatihan Konvensi Hak Anak (KHA)", "Mahligai Mayang Maurai");

        var answer = save(
                "/trainings?copyOf=7a000000-0000-4000-8000-000000000001",
                "Pelatihan KHA",
                "2027-01-12",
                "2027-01-14",
                0);

        var copy = answer.getResponse().getRedirectedUrl();
        assertThat(portal.asStaff().get(copy))
                .bodyText()
                .contains("13 sesi · 25 JP", "Selasa, 12 Januari 2027", "08.45 s.d. 10.15 WITA", "Rancangan")
                .contains("Sudirman Latief (Yayasan Berlian Kepulauan Riau)", "L 0 · P 0");
    }

    @Test
    void isNotHeldAgainInFewerDaysThanItsSessionsNeed() {
        assertThat(save(
                        "/trainings?copyOf=7a000000-0000-4000-8000-000000000001",
                        "Pelatihan KHA",
                        "2027-01-12",
                        "2027-01-13",
                        0))
                .hasStatus(422)
                .bodyText()
                .contains("Sesi yang disalin memerlukan 3 hari.");
    }

    @Test
    void speaksEnglishToo() {
        assertThat(portal.asStaff().inEnglish().get(RUNNING))
                .bodyText()
                .contains("Next step: enter attendance", "Enter attendance", "08:45 to 10:15 WITA");
    }

    private void post(String path, String notice) {
        var answer = portal.asStaff().post(path);

        assertThat(answer).as(path).hasStatus3xxRedirection();
        assertThat(answer.getMvcResult().getFlashMap().get("notice")).isEqualTo("training.notice." + notice);
    }

    private List<String> statuses(String page) {
        return jdbc.sql("select status from training_status_change where training_id = :id order by changed_at, id")
                .param(
                        "id",
                        TrainingId.of(page.substring(page.lastIndexOf('/') + 1)).value())
                .query(String.class)
                .list();
    }

    private MvcTestResult save(String path, String title, String startsOn, String endsOn, int version) {
        return save(path, title, startsOn, endsOn, version, 100);
    }

    private MvcTestResult save(String path, String title, String startsOn, String endsOn, int version, int quota) {
        return portal.asStaff()
                .post(
                        path,
                        "program",
                        PROGRAM,
                        "title",
                        title,
                        "batch",
                        "Angkatan I",
                        "startsOn",
                        startsOn,
                        "endsOn",
                        endsOn,
                        "venue",
                        "Aula Kecamatan",
                        "organiser",
                        "Dinas P3AP2KBPMD",
                        "quota",
                        String.valueOf(quota),
                        "version",
                        String.valueOf(version));
    }

    @Test
    void aQuotaIsNotLoweredBelowThoseWhoHoldAPlace() {
        assertThat(quota(99, 0)).hasStatus(422).bodyText().contains("Sudah ada 100 peserta");
        assertThat(quota(101, 0)).hasStatus3xxRedirection();
        assertThat(quota(100, 1)).hasStatus3xxRedirection();
    }

    @Test
    void aQuotaThatWasTooLowBeforeHoldsUpNoOtherChange() {
        jdbc.sql("update training set quota = 30 where title = 'Pelatihan Konvensi Hak Anak (KHA)'")
                .update();

        assertThat(quota(30, 0)).hasStatus3xxRedirection();
    }

    private MvcTestResult quota(int quota, int version) {
        return save(FINISHED, "Pelatihan KHA", "2025-08-20", "2025-08-22", version, quota);
    }
}
