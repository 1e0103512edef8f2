package id.layakanak.khamodule;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class KhaModuleIntegrationTests {

    private static final KhaModuleId PRINCIPLES = KhaModuleId.of("3d000000-0000-4000-8000-000000000003");
    private static final String PAGE = "/kha-modules/" + PRINCIPLES;

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KhaModuleCatalogue catalogue;

    @Test
    void listsTheCurriculumInItsOrderWithAllJp() {
        var page = portal.asLeader().get("/kha-modules");

        assertThat(page).hasStatusOk().bodyText().contains("Jumlah JP", ">28<", "1–14 dari 14");
        var text = Portal.text(page);
        assertThat(text.indexOf("Prinsip umum dan definisi anak"))
                .isBetween(0, text.indexOf("Klaster V: Perlindungan"));
        assertThat(page).bodyText().doesNotContain("Tambah modul");
    }

    @Test
    void narrowsToACluster() {
        assertThat(portal.asStaff().get("/kha-modules?cluster=8"))
                .bodyText()
                .contains("Klaster V: Perlindungan khusus", "Kebijakan Keselamatan Anak", "1–2 dari 2", ">4<");
        assertThat(portal.asStaff().get("/kha-modules?cluster=none"))
                .bodyText()
                .contains("Penyusunan Rencana Tindak Lanjut")
                .doesNotContain("Klaster V: Perlindungan khusus");
        assertThat(portal.asStaff().get("/kha-modules?q=%25")).bodyText().contains("Tidak ada yang cocok");
    }

    @Test
    void needsNoMoreStatementsForMoreRows() {
        portal.asStaff().get("/kha-modules");
        var few = Statements.during(() -> portal.asStaff().get("/kha-modules?size=2"));
        var many = Statements.during(() -> portal.asStaff().get("/kha-modules?size=50"));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    @Test
    void addsAModuleAtAPlaceAndMovesTheRestDown() {
        var answer = save("/kha-modules", "Partisipasi anak", "2", "4", "12, 9 - 11", 0);

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select articles from kha_module where title = 'Partisipasi anak' and position = 4")
                        .query(String.class)
                        .single())
                .isEqualTo("12, 9-11");
        assertThat(jdbc.sql("select title from kha_module where position = 5")
                        .query(String.class)
                        .single())
                .isEqualTo("Langkah-langkah umum dan kewajiban negara");
        assertThat(jdbc.sql("select count(distinct position) from kha_module")
                        .query(Long.class)
                        .single())
                .isEqualTo(15);
    }

    @Test
    void showsAllProblemsAtTheirFieldsAndKeepsWhatWasTyped() {
        var answer = save("/kha-modules", "", "41", "satu", "2, 55", 0);

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Wajib diisi.",
                        "Paling banyak 40.",
                        "Harus berupa angka bulat.",
                        "Tulis nomor pasal 1 sampai 54")
                .contains("value=\"2, 55\"", "value=\"satu\"");
    }

    @Test
    void refusesATitleThatIsTakenAndAClusterThatIsNone() {
        assertThat(save("/kha-modules", "prinsip UMUM dan definisi anak", "2", "4", "", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Sudah dipakai data lain.");
        assertThat(portal.asStaff()
                        .post(
                                "/kha-modules",
                                "version",
                                "0",
                                "title",
                                "X",
                                "objective",
                                "Y",
                                "lessonHours",
                                "1",
                                "position",
                                "1",
                                "cluster",
                                "9"))
                .hasStatus(422)
                .bodyText()
                .contains("Pilihan ini tidak ada.");
    }

    @Test
    void showsBothVersionsWhenSomebodyElseSavedMeanwhile() {
        save(PAGE, "Prinsip umum KHA", "2", "3", "2, 3, 6, 12", 0);

        var second = save(PAGE, "Empat prinsip", "3", "3", "2, 3, 6, 12", 0);

        assertThat(second)
                .hasStatus(409)
                .bodyText()
                .contains("Empat prinsip", "Kini tersimpan: Prinsip umum KHA", "Kini tersimpan: 2");
    }

    @Test
    void takesAModuleOutOfTheChoicesButStillFindsIt() {
        portal.asStaff().post(PAGE + "/deactivation");

        assertThat(catalogue.active()).extracting(KhaModuleSummary::id).doesNotContain(PRINCIPLES);
        assertThat(catalogue.choices(null)).hasSize(13);
        assertThat(catalogue.choices(PRINCIPLES)).hasSize(14);
        assertThat(catalogue.find(PRINCIPLES))
                .map(KhaModuleSummary::lessonHours)
                .contains(2);
        assertThat(portal.asStaff().get(PAGE)).bodyText().contains("Nonaktif", "Aktifkan lagi");
        assertThat(portal.asStaff().get("/kha-modules")).bodyText().doesNotContain("Prinsip umum dan definisi anak");

        portal.asStaff().post(PAGE + "/activation");

        assertThat(catalogue.active()).extracting(KhaModuleSummary::id).contains(PRINCIPLES);
    }

    @Test
    void tellsInWhichLanguageTheReaderLikesWhatAModuleCovers() {
        assertThat(portal.asTaskForce().get(PAGE))
                .bodyText()
                .contains("3. Prinsip umum", "1, 2, 3, 6, 12", "2 JP (90 menit)", "4 sesi")
                .doesNotContain("/edit", "Nonaktifkan");
        assertThat(portal.asStaff().inEnglish().get(PAGE)).bodyText().contains("3. General principles");
    }

    private MvcTestResult save(
            String path, String title, String lessonHours, String position, String articles, int version) {
        return portal.asStaff()
                .post(
                        path,
                        "title",
                        title,
                        "objective",
                        "Peserta mampu.",
                        "lessonHours",
                        lessonHours,
                        "position",
                        position,
                        "articles",
                        articles,
                        "version",
                        String.valueOf(version));
    }
}
