package id.layakanak.privacy;

import static id.layakanak.shared.Columns.moment;
import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class CorrectionIntegrationTests {

    private static final String JUMADI = "/people/9e000000-0000-4000-8000-000000000001";
    private static final String RINA = "/people/9e000000-0000-4000-8000-000000000002";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isDueInSqlWhenItIsDueInJava() {
        var received = Instant.parse("2026-12-31T16:30:00Z");

        assertThat(jdbc.sql("select privacy.due_at(?)")
                        .param(moment(received))
                        .query(OffsetDateTime.class)
                        .single())
                .isEqualTo(moment(received.plus(CorrectionRequest.TIME_TO_ANSWER)));
    }

    @Test
    void listsWhatWaitsByItsDeadline() {
        enter(JUMADI, "Nama saya salah", "2025-09-02");
        enter(RINA, "Jabatan saya salah", "2025-09-01");

        var list = Portal.text(portal.asStaff().get("/corrections"));

        assertThat(list).contains("5 September 2025 pukul 09.00 WITA", "4 September 2025 pukul 09.00 WITA", "lewat");
        assertThat(list.indexOf("Jabatan saya salah")).isLessThan(list.indexOf("Nama saya salah"));
    }

    @Test
    void theHomePageTellsStaffWhatWaits() {
        var request = enter(JUMADI, "Nama saya salah", "2025-09-02");

        assertThat(portal.asStaff().get("/"))
                .bodyText()
                .contains("1 permintaan perbaikan data pribadi", "1 di antaranya sudah lewat");
        assertThat(portal.asLeader().get("/")).bodyText().doesNotContain("permintaan perbaikan data pribadi");

        portal.asStaff().post(request + "/resolution", "answer", "Sudah diperbaiki");
        assertThat(portal.asStaff().get("/")).bodyText().doesNotContain("permintaan perbaikan data pribadi");
    }

    @Test
    void isResolvedWithANoteOnce() {
        var request = enter(JUMADI, "Nama saya salah", "2025-09-02");

        assertThat(portal.asStaff().post(request + "/resolution", "answer", "Nama kini Jumaidi"))
                .hasStatus3xxRedirection();

        assertThat(portal.asStaff().get(request))
                .bodyText()
                .contains("Nama kini Jumaidi", "Sudah diperbaiki", "Sari Wulandari")
                .doesNotContain("Jawab permintaan");
        assertThat(portal.asStaff().post(request + "/refusal", "answer", "Tidak jadi"))
                .hasStatus(409);
        assertThat(portal.asStaff().get("/corrections")).bodyText().doesNotContain("Nama saya salah");
        assertThat(portal.asStaff().get("/corrections?state=all")).bodyText().contains("Nama saya salah");
    }

    @Test
    void isRefusedWithAReason() {
        var request = enter(JUMADI, "Nama saya salah", "2025-09-02");

        assertThat(portal.asStaff().post(request + "/refusal", "answer", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Wajib diisi.", "Nama saya salah");
        portal.asStaff().post(request + "/refusal", "answer", "Sama dengan KTP");

        assertThat(portal.asStaff().get(request)).bodyText().contains("Ditolak", "Sama dengan KTP");
    }

    @Test
    void showsAllProblemsAndKeepsWhatWasTyped() {
        assertThat(portal.asStaff()
                        .post(
                                JUMADI + "/corrections",
                                "concern",
                                "",
                                "wanted",
                                "Jumaidi",
                                "receivedOn",
                                "besok",
                                "receivedAt",
                                "09:00"))
                .hasStatus(422)
                .bodyText()
                .contains("Wajib diisi.", "Pilih salah satu.", "Bukan tanggal yang benar", "Jumaidi</textarea>");
    }

    @Test
    void cannotComeFromTheFuture() {
        assertThat(portal.asStaff()
                        .post(
                                JUMADI + "/corrections",
                                "concern",
                                "Nama",
                                "channel",
                                "CALL",
                                "receivedOn",
                                "2099-01-01",
                                "receivedAt",
                                "09:00"))
                .hasStatus(422)
                .bodyText()
                .contains("tidak mungkin diterima setelah sekarang");
    }

    @Test
    void standsInTheHistoryOfThePerson() {
        enter(JUMADI, "Nama saya salah", "2025-09-02");

        assertThat(portal.asStaff().get("/history/person" + JUMADI.substring("/people".length())))
                .bodyText()
                .contains("Permintaan perbaikan", "Nama saya salah", "Surat");
        assertThat(portal.asStaff().get(JUMADI + "/personal-data")).bodyText().contains("Nama saya salah");
    }

    @Test
    void isThereForStaffOnly() {
        var request = enter(JUMADI, "Nama saya salah", "2025-09-02");

        for (var path : new String[] {"/corrections", request, JUMADI + "/corrections/new"}) {
            assertThat(portal.asTaskForce().get(path)).hasStatus(404);
            assertThat(portal.asLeader().get(path)).hasStatus(404);
        }
        assertThat(portal.asStaff().get("/corrections/00000000-0000-4000-8000-00000000dead"))
                .hasStatus(404);
        assertThat(enter("/people/00000000-0000-4000-8000-00000000dead", "Nama", "2025-09-02"))
                .isNull();
    }

    /** The path of the request, or null when none was made. */
    private String enter(String person, String concern, String receivedOn) {
        return portal.asStaff()
                .post(
                        person + "/corrections",
                        "concern",
                        concern,
                        "channel",
                        "LETTER",
                        "receivedOn",
                        receivedOn,
                        "receivedAt",
                        "09:00")
                .getResponse()
                .getRedirectedUrl();
    }
}
