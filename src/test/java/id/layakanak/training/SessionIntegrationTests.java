package id.layakanak.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class SessionIntegrationTests {

    private static final String FINISHED = "/trainings/7a000000-0000-4000-8000-000000000001";
    private static final String WITH_ATTENDANCE = FINISHED + "/sessions/5e000000-0000-4000-8000-000000000002";
    private static final String PRINCIPLES = "3d000000-0000-4000-8000-000000000003";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void makesAWholeSessionFromAModuleAndGoesOnWhereItEnds() {
        var training = draft();

        assertThat(portal.asStaff().get(training + "/sessions/new"))
                .bodyText()
                .contains("Selasa, 1 Desember 2026", "value=\"08.00\"");
        var answer = add(training, "2026-12-01", "08:00", "", "module", PRINCIPLES, "then", "more");

        assertThat(answer).hasStatus3xxRedirection();
        var next = answer.getResponse().getRedirectedUrl();
        assertThat(next).isEqualTo(training + "/sessions/new?date=2026-12-01");
        assertThat(portal.asStaff().get(next))
                .bodyText()
                .contains("value=\"09.30\"", "08.00 s.d. 09.30 WITA", "Prinsip umum dan definisi anak");
        assertThat(portal.asStaff().get(training)).bodyText().contains("1 sesi · 2 JP", "1 hari belum punya sesi");
    }

    @Test
    void keepsSpeakersInTheOrderTyped() {
        var training = draft();

        add(
                training,
                "2026-12-01",
                "08:00",
                "09:00",
                "title",
                "Pleno",
                "lessonHours",
                "1",
                "speakers",
                "Sudirman Latief; Yayasan Berlian\r\nAbdussyahid");

        assertThat(jdbc.sql(
                                "select k.name from training_session_speaker k join training_session s on s.id = k.session_id"
                                        + " where s.title = 'Pleno' order by k.position")
                        .query(String.class)
                        .list())
                .containsExactly("Sudirman Latief", "Abdussyahid");
        assertThat(portal.asStaff().get(training)).bodyText().contains("Sudirman Latief (Yayasan Berlian)");
    }

    @Test
    void refusesWhatOverlapsAtItsField() {
        var training = draft();
        add(training, "2026-12-01", "09:00", "10:30", "title", "Pembukaan", "lessonHours", "2");

        assertThat(add(training, "2026-12-01", "10:00", "11:00", "title", "Pleno", "lessonHours", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Jam mulai</strong>: <span>Bertabrakan dengan “Pembukaan”, 09.00 s.d. 10.30 WITA.", "Pleno");
        assertThat(add(training, "2026-12-01", "08:00", "09:01", "title", "Pleno", "lessonHours", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Jam selesai</strong>: <span>Bertabrakan dengan");
        assertThat(add(training, "2026-12-01", "10:30", "11:00", "title", "Pleno", "lessonHours", "1"))
                .hasStatus3xxRedirection();
        assertThat(add(training, "2026-12-02", "09:00", "10:30", "title", "Pleno", "lessonHours", "1"))
                .hasStatus3xxRedirection();
    }

    @Test
    void refusesADayOutsideTheTraining() {
        assertThat(add(draft(), "2026-12-03", "08:00", "09:00", "title", "Pleno", "lessonHours", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Di luar tanggal pelatihan (1 s.d. 2 Desember 2026).");
    }

    @Test
    void showsAllProblemsAtTheirFieldsAndKeepsWhatWasTyped() {
        assertThat(add(draft(), "2026-12-01", "pagi", "", "title", "Pleno", "lessonHours", "13", "speakers", "; Dinas"))
                .hasStatus(422)
                .bodyText()
                .contains("Bukan jam yang benar.", "Paling banyak 12.", "masing-masing nama; lembaga")
                .contains("pagi", "Pleno", "; Dinas");
        assertThat(add(draft(), "2026-12-01", "09:00", "08:00"))
                .hasStatus(422)
                .bodyText()
                .contains("Harus sesudah jam mulai.");
        assertThat(add(draft(), "2026-12-01", "09:00", "", "module", "00000000-0000-4000-8000-00000000dead"))
                .hasStatus(422)
                .bodyText()
                .contains("Pilihan ini tidak ada.");
    }

    @Test
    void changesASessionWithoutRunningIntoItself() {
        assertThat(change("2025-08-20", "08:50", "10:15", "title", "Kerangka HAM", "lessonHours", "2"))
                .hasStatus3xxRedirection();

        assertThat(portal.asLeader().get(FINISHED)).bodyText().contains("Kerangka HAM<", "08.50 s.d. 10.15 WITA");
    }

    @Test
    void showsBothVersionsWhenSomebodyElseSavedMeanwhile() {
        change("2025-08-20", "08:45", "10:00", "title", "Kerangka HAM", "lessonHours", "2");

        assertThat(change("2025-08-20", "08:45", "10:15", "title", "Sejarah KHA", "lessonHours", "2"))
                .hasStatus(409)
                .bodyText()
                .contains("Sejarah KHA", "Kini tersimpan: Kerangka HAM", "Kini tersimpan: 10.00");
    }

    @Test
    void staysWhenItHasAttendance() {
        assertThat(portal.asStaff().get(WITH_ATTENDANCE + "/edit"))
                .bodyText()
                .contains("punya catatan daftar hadir, jadi tidak dapat dihapus")
                .doesNotContain("/deletion");

        assertThat(portal.asStaff().post(WITH_ATTENDANCE + "/deletion"))
                .hasStatus(409)
                .bodyText()
                .contains("punya catatan daftar hadir, jadi tidak dapat dihapus");
        assertThat(portal.asStaff().get(FINISHED)).bodyText().contains("13 sesi");
    }

    @Test
    void isDeletedWithItsSpeakersButNotAsTheLastOfAnAnnouncedTraining() {
        var training = draft();
        add(training, "2026-12-01", "08:00", "09:00", "title", "Pleno A", "lessonHours", "1", "speakers", "Budi");
        add(training, "2026-12-01", "09:00", "10:00", "title", "Pleno B", "lessonHours", "1");
        portal.asStaff().post(training + "/publication");

        assertThat(portal.asStaff().post(training + "/sessions/" + session("Pleno A") + "/deletion"))
                .hasStatus3xxRedirection();
        assertThat(portal.asStaff().post(training + "/sessions/" + session("Pleno B") + "/deletion"))
                .hasStatus(409)
                .bodyText()
                .contains("Ini sesi terakhir dari pelatihan yang sudah diumumkan");
        assertThat(portal.asStaff().get(training)).bodyText().contains("1 sesi").doesNotContain("Pleno A");
    }

    @Test
    void belongsToOneTrainingAlone() {
        assertThat(
                        portal.asStaff()
                                .get(
                                        "/trainings/7a000000-0000-4000-8000-000000000002/sessions/5e000000-0000-4000-8000-000000000002/edit"))
                .hasStatus(404);
        assertThat(
                        portal.asStaff()
                                .post(
                                        "/trainings/7a000000-0000-4000-8000-000000000002/sessions/5e000000-0000-4000-8000-000000000001/deletion"))
                .hasStatus(404);
        assertThat(portal.asLeader().get(WITH_ATTENDANCE + "/edit")).hasStatus(404);
    }

    /** A draft on 1 and 2 December 2026. */
    private String draft() {
        return portal.asStaff()
                .post(
                        "/trainings",
                        "program",
                        "9a000000-0000-4000-8000-000000000001",
                        "title",
                        "Pelatihan Uji " + UUID.randomUUID(),
                        "startsOn",
                        "2026-12-01",
                        "endsOn",
                        "2026-12-02",
                        "venue",
                        "Aula",
                        "organiser",
                        "Dinas",
                        "version",
                        "0")
                .getResponse()
                .getRedirectedUrl();
    }

    private MvcTestResult add(String training, String date, String startsAt, String endsAt, String... more) {
        return portal.asStaff().post(training + "/sessions", fields(date, startsAt, endsAt, more));
    }

    private MvcTestResult change(String date, String startsAt, String endsAt, String... more) {
        return portal.asStaff().post(WITH_ATTENDANCE, fields(date, startsAt, endsAt, more));
    }

    private static String[] fields(String date, String startsAt, String endsAt, String... more) {
        var fields = new ArrayList<>(List.of("date", date, "startsAt", startsAt, "endsAt", endsAt, "version", "0"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private String session(String title) {
        return jdbc.sql("select id::text from training_session where title = :title")
                .param("title", title)
                .query(String.class)
                .single();
    }
}
