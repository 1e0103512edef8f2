package id.layakanak.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class PurposeIntegrationTests {

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everybodyCanReadWhatIsKeptAndWhatToAskFor() {
        assertThat(portal.asNobody().get("/privacy"))
                .hasStatusOk()
                .bodyText()
                .contains("Data yang kami simpan", "Dinas P3AP2KBPMD", "Nomor HP", "2 tahun sejak pelatihan terakhir")
                .contains("3×24 jam", "SAPA 129", "UU 27/2022 Pasal 25", "Tetap disimpan sebagai angka");
        assertThat(portal.asNobody().inEnglish().get("/privacy"))
                .hasStatusOk()
                .bodyText()
                .contains("The data we keep", "Mobile number", "2 years after the last training", "3×24 hours");
        assertThat(portal.asNobody().get("/login")).bodyText().contains("href=\"/privacy\"");
    }

    @Test
    void whatAdminsSayStandsInFormsAndOnThePublicPage() {
        assertThat(describe("PHONE", "retentionMonths", "18"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/purposes");

        assertThat(portal.asNobody().get("/privacy")).bodyText().contains("18 bulan sejak", "Menelepon peserta.");
        for (var path :
                new String[] {"/people/new", "/trainings/7a000000-0000-4000-8000-000000000002/participants/newcomer"}) {
            assertThat(portal.asStaff().get(path))
                    .as(path)
                    .bodyText()
                    .contains("Untuk apa data ini disimpan?", "Menelepon peserta.", "18 bulan sejak");
        }
    }

    @Test
    void aKindThatIsErasedByItsAgeNeedsMonthsAndAllOthersWords() {
        assertThat(describe("PHONE", "retentionNote", "Selamanya"))
                .hasStatus(422)
                .bodyText()
                .contains("Wajib diisi.");
        assertThat(describe("PHONE", "retentionMonths", "0")).hasStatus(422);
        assertThat(describe("LOG", "retentionMonths", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("Wajib diisi.");
        assertThat(jdbc.sql("select retention_months from data_purpose where code = 'PHONE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(24);
    }

    @Test
    void showsBothVersionsWhenSomebodyElseSavedMeanwhile() {
        describe("PHONE", "retentionMonths", "18");

        assertThat(describe("PHONE", "retentionMonths", "30"))
                .hasStatus(409)
                .bodyText()
                .contains("Kini tersimpan: 18");
    }

    @Test
    void aChangeIsInTheAuditLog() {
        describe("PHONE", "retentionMonths", "18");

        assertThat(portal.asAdmin().get("/audit?q=PHONE"))
                .bodyText()
                .contains("Tujuan data", "Nomor HP", "Masa simpan, dalam bulan");
    }

    @Test
    void onlyAdminsChangeIt() {
        assertThat(portal.asStaff().get("/purposes")).hasStatus(404);
        assertThat(portal.asAdmin().get("/purposes/NOTHING/edit")).hasStatus(404);
    }

    private MvcTestResult describe(String code, String field, String value) {
        return portal.asAdmin()
                .post(
                        "/purposes/" + code,
                        "purpose",
                        "Menelepon peserta.",
                        "purposeEn",
                        "To call participants.",
                        "legalBasis",
                        "Pasal 20",
                        "legalBasisEn",
                        "Article 20",
                        field,
                        value,
                        "version",
                        "0");
    }
}
