package id.layakanak.contact;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class ContactIntegrationTests {

    private static final String SCHOOL = "1a000000-0000-4000-8000-000000000015";
    private static final String PAGE = "/institutions/" + SCHOOL;

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {"0854 1234 5678", "+62 854 1234 5678", "62-854-1234-5678", "0854.1234.5678", " 085412345678 "})
    void keepsANumberHoweverItIsTyped(String typed) {
        portal.asStaff()
                .post(PAGE + "/contacts", "name", "Ibu Ratna", "position", "Operator", "phone", typed, "version", "0");

        assertThat(portal.asStaff().get(PAGE))
                .bodyText()
                .contains("Ibu Ratna", "Operator", "0854-1234-5678", "https://wa.me/6285412345678")
                .doesNotContain("Periksa nomor ini", "Belum ada kontak");
    }

    @Test
    void keepsWhatIsNoNumberAndSaysSo() {
        assertThat(portal.asStaff().get(PAGE)).bodyText().contains("Belum ada kontak", "Tambah kontak");
        portal.asStaff().post(PAGE + "/contacts", "name", "Ibu Ratna", "phone", "0854-xxx tanya TU", "version", "0");

        assertThat(portal.asStaff().get(PAGE))
                .bodyText()
                .contains("0854-xxx tanya TU", "Periksa nomor ini")
                .doesNotContain("wa.me");
        assertThat(portal.asStaff().get(PAGE + "/contacts/" + contact() + "/edit"))
                .bodyText()
                .contains("value=\"0854-xxx tanya TU\"");
    }

    @Test
    void offersNoMessagesToAFixedLine() {
        portal.asStaff().post(PAGE + "/contacts", "name", "Kantor", "phone", "0526 2028001", "version", "0");

        assertThat(portal.asStaff().get(PAGE))
                .bodyText()
                .contains("tel:+625262028001")
                .doesNotContain("wa.me");
    }

    @Test
    void showsTheFormAgainWithWhatWasTyped() {
        assertThat(portal.asStaff()
                        .post(
                                PAGE + "/contacts",
                                "name",
                                " ",
                                "position",
                                "Operator",
                                "phone",
                                "0854 99",
                                "version",
                                "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Wajib diisi.", "Operator", "0854 99", "Kontak lembaga: nama, jabatan, dan nomor telepon");
    }

    @Test
    void showsBothVersionsWhenSomebodyElseSavedMeanwhile() {
        portal.asStaff().post(PAGE + "/contacts", "name", "Ibu Ratna", "version", "0");
        var address = PAGE + "/contacts/" + contact();
        portal.asStaff().post(address, "name", "Ibu Ratna Sari", "phone", "085412345678", "version", "0");

        assertThat(portal.asAdmin().post(address, "name", "Bu Ratna", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Bu Ratna", "Kini tersimpan: Ibu Ratna Sari", "Kini tersimpan: 0854-1234-5678");
    }

    @Test
    void leavesNothingOfWhoWasRemoved() {
        portal.asStaff()
                .post(
                        PAGE + "/contacts",
                        "name",
                        "Ratna Kirana",
                        "position",
                        "Juru Kunci",
                        "phone",
                        "085412345678",
                        "version",
                        "0");
        portal.asStaff().post(PAGE + "/contacts/" + contact() + "/deletion");

        assertThat(portal.asStaff().get(PAGE)).bodyText().doesNotContain("Ratna Kirana");
        assertThat(portal.asStaff().get("/history/institution/" + SCHOOL))
                .bodyText()
                .contains("Kontak lembaga")
                .doesNotContain("Ratna Kirana", "Juru Kunci", "85412345678");
        assertThat(jdbc.sql(
                                "select changes::text from audit_entry where part_type = 'institution_contact' and record_id = ?")
                        .param(SCHOOL)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(
                        changes -> changes.contains("Kirana") || changes.contains("8541") || changes.contains("Kunci"));
    }

    @Test
    void isFoundAtItsOwnInstitutionAlone() {
        portal.asStaff().post(PAGE + "/contacts", "name", "Ibu Ratna", "version", "0");
        var elsewhere = "/institutions/1a000000-0000-4000-8000-000000000016/contacts/" + contact();

        assertThat(portal.asStaff().get(elsewhere + "/edit")).hasStatus(404);
        assertThat(portal.asStaff().post(elsewhere + "/deletion")).hasStatus(404);
        assertThat(portal.asStaff()
                        .post(
                                "/institutions/00000000-0000-4000-8000-00000000dead/contacts",
                                "name",
                                "X",
                                "version",
                                "0"))
                .hasStatus(404);
    }

    /** The member of the task force acts for the office whose page they may read with its contacts; of others they see none. */
    @Test
    void givesEachRoleWhatItReceives() {
        var own = "/institutions/1a000000-0000-4000-8000-000000000003";
        portal.asStaff()
                .post(
                        PAGE + "/contacts",
                        "name",
                        "Ibu Ratna",
                        "position",
                        "Operator",
                        "phone",
                        "085412345678",
                        "version",
                        "0");

        assertThat(portal.asStaff().get(own)).bodyText().contains("Pak Herman", "Kasi Kurikulum", "0854-7620-1934");
        assertThat(portal.asTaskForce().get(own))
                .bodyText()
                .contains("Pak Herman", "Kasi Kurikulum")
                .doesNotContain("7620", "Tambah kontak");
        assertThat(portal.asTaskForce().get(PAGE)).bodyText().doesNotContain("Ibu Ratna", "85412345678");
        assertThat(portal.asLeader().get(own))
                .bodyText()
                .contains("Pak Herman")
                .doesNotContain("Kasi Kurikulum", "7620");
        for (var nobody : List.of(portal.asLeader(), portal.asTaskForce())) {
            assertThat(nobody.get(own + "/contacts/new")).hasStatus(404);
        }
    }

    @Test
    void asksToForgetTheContactsOfAnInstitutionThatIsClosed() {
        portal.asStaff().post(PAGE + "/contacts", "name", "Ibu Ratna", "version", "0");
        portal.asStaff().post(PAGE + "/closure", "closedOn", "2026-01-31");

        assertThat(portal.asStaff().get(PAGE))
                .bodyText()
                .contains("Lembaga sudah tutup, tetapi kontaknya masih tersimpan.");
    }

    private String contact() {
        return jdbc.sql("select id::text from institution_contact where institution_id = cast(? as uuid)")
                .param(SCHOOL)
                .query(String.class)
                .single();
    }
}
