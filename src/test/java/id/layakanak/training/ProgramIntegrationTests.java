package id.layakanak.training;

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
class ProgramIntegrationTests {

    private static final String INSTITUTIONS_2025 = "/programs/9a000000-0000-4000-8000-000000000001";
    private static final String PEOPLE_THIS_YEAR = "/programs/9a000000-0000-4000-8000-000000000002";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsTheNewestYearFirstWithWhatIsReached() {
        var page = portal.asLeader().get("/programs");

        assertThat(page).hasStatusOk().bodyText().contains("100 dari 200", "50%", "L 39 · P 61");
        var text = Portal.text(page);
        assertThat(text.indexOf("Peningkatan Kapasitas SDM")).isLessThan(text.indexOf("Penguatan Kelembagaan KLA"));
        assertThat(portal.asStaff().get("/programs?year=2025")).bodyText().doesNotContain("Peningkatan Kapasitas SDM");
        assertThat(portal.asStaff().get("/programs?year=kapan")).hasStatusOk();
    }

    @Test
    void countsDraftsForStaffAlone() {
        assertThat(portal.asStaff().get(PEOPLE_THIS_YEAR)).bodyText().contains("Satuan Pendidikan Ramah Anak");
        assertThat(portal.asLeader().get(PEOPLE_THIS_YEAR))
                .bodyText()
                .contains("Tenaga Puskesmas")
                .doesNotContain("Satuan Pendidikan Ramah Anak", "/edit");
    }

    @Test
    void doesNotCountWhatWasCalledOff() {
        jdbc.sql("update training set status = 'CANCELLED' where id = '7a000000-0000-4000-8000-000000000001'")
                .update();

        assertThat(portal.asStaff().get(INSTITUTIONS_2025)).bodyText().contains("0 dari 200", "L 0 · P 0");
    }

    @Test
    void needsNoMoreStatementsForMoreRows() {
        portal.asStaff().get("/programs");
        var few = Statements.during(() -> portal.asStaff().get("/programs?size=1"));
        var many = Statements.during(() -> portal.asStaff().get("/programs?size=50"));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    @Test
    void allowsANameOncePerYear() {
        assertThat(save("/programs", "penguatan kelembagaan KLA", "2025", "10", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Sudah dipakai data lain.", "penguatan kelembagaan KLA");
        assertThat(save("/programs", "penguatan kelembagaan KLA", "2024", "10", 0))
                .hasStatus3xxRedirection();
    }

    @Test
    void showsAllProblemsAtTheirFields() {
        assertThat(save("/programs", "", "1999", "0", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Wajib diisi.", "Paling sedikit 2000.", "Harus lebih dari nol.");
    }

    @Test
    void showsBothVersionsWhenSomebodyElseSavedMeanwhile() {
        assertThat(save(INSTITUTIONS_2025, "Penguatan KLA", "2025", "250", 0)).hasStatus3xxRedirection();

        assertThat(save(INSTITUTIONS_2025, "Penguatan Lembaga", "2025", "200", 0))
                .hasStatus(409)
                .bodyText()
                .contains("Penguatan Lembaga", "Kini tersimpan: Penguatan KLA", "Kini tersimpan: 250");
    }

    private MvcTestResult save(String path, String name, String year, String target, int version) {
        return portal.asStaff()
                .post(
                        path,
                        "name",
                        name,
                        "fiscalYear",
                        year,
                        "budgetSource",
                        "APBD Kabupaten",
                        "targetParticipants",
                        target,
                        "version",
                        String.valueOf(version));
    }
}
