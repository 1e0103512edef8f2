package id.layakanak.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class DossierIntegrationTests {

    private static final String JUMADI = "/people/9e000000-0000-4000-8000-000000000001";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theCopyHoldsWhatEveryTableHolds() {
        jdbc.sql("update person set nip = '198001012005011007' where id = '9e000000-0000-4000-8000-000000000001'")
                .update();
        portal.asStaff()
                .post(
                        JUMADI + "/corrections",
                        "concern",
                        "Gelar saya salah",
                        "wanted",
                        "M.H.",
                        "channel",
                        "LETTER",
                        "receivedOn",
                        "2025-09-01",
                        "receivedAt",
                        "09:00");

        var copy = Portal.text(portal.asStaff().get(JUMADI + "/personal-data.csv"));

        assertThat(copy)
                .contains("Jumadi", "S.H.", "0854-3856-5376", "19800101 200501 1 007", "Dinas P3AP2KBPMD")
                .contains("Pelatihan Konvensi Hak Anak (KHA), Angkatan I", "20 s.d. 22 Agustus 2025", "Terdaftar")
                .contains("Hadir", "Gelar saya salah", "M.H.", "Menunggu", "Jejak audit", "NIP")
                .doesNotContain("Rina Apriani");
    }

    @Test
    void everyTableThatPointsToPeopleIsPartOfIt() {
        var pointing = jdbc.sql("""
                select distinct c.conrelid::regclass::text from pg_constraint c
                where c.contype = 'f' and c.confrelid in ('person'::regclass, 'participant'::regclass)
                """).query(String.class).set();

        // whose rows are read; attendance_change repeats attendance for undoing, listed_participant repeats
        // participants for their list, trained_participant and reached repeat marks and names for figures
        assertThat(pointing)
                .containsExactlyInAnyOrder(
                        "participant",
                        "listed_participant",
                        "trained_participant",
                        "attendance",
                        "attendance_change",
                        "correction_request",
                        "guardian_consent",
                        "post");
    }

    @Test
    void thePageShowsTheEndOfANipOnly() {
        jdbc.sql("update person set nip = '198001012005011007' where id = '9e000000-0000-4000-8000-000000000001'")
                .update();

        assertThat(portal.asStaff().get(JUMADI + "/personal-data"))
                .hasStatusOk()
                .bodyText()
                .contains("Identitas", "•••• 007", "Kehadiran", "Angkatan I")
                .doesNotContain("198001012005011007", "19800101 200501 1 007");
    }

    @Test
    void aCopyIsNoted() {
        portal.asStaff().get(JUMADI + "/personal-data.xlsx");

        assertThat(jdbc.sql(
                                "select changes ->> 'path' from audit_entry where action = 'EXPORTED' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(JUMADI + "/personal-data.xlsx");
    }

    @Test
    void isThereForStaffOnly() {
        for (var path : new String[] {JUMADI + "/personal-data", JUMADI + "/personal-data.csv"}) {
            assertThat(portal.asTaskForce().get(path)).hasStatus(404);
            assertThat(portal.asLeader().get(path)).hasStatus(404);
        }
        assertThat(portal.asStaff().get("/people/00000000-0000-4000-8000-00000000dead/personal-data"))
                .hasStatus(404);
    }
}
