package id.layakanak.participant;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Statements;
import id.layakanak.training.TrainingId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class ParticipantIntegrationTests {

    /** Finished, with 100 participants of 100. */
    private static final String FIRST = "/trainings/7a000000-0000-4000-8000-000000000001/participants";
    /** Running today, with 23 participants of 30. */
    private static final String TODAY_ID = "7a000000-0000-4000-8000-000000000002";

    private static final String TODAY = "/trainings/" + TODAY_ID + "/participants";
    private static final String SURYANI = "9b000000-0000-4000-8000-000000000101";
    /** Works at Dinas P3AP2KBPMD and is not enrolled today. */
    private static final String JUMADI = "9e000000-0000-4000-8000-000000000001";

    private static final String DINAS_P3A = "1a000000-0000-4000-8000-000000000001";
    private static final String SMPN_1 = "1a000000-0000-4000-8000-000000000016";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ParticipantDirectory directory;

    @Test
    void listsParticipantsWithTotalsAndPlaces() {
        assertThat(portal.asStaff().get(TODAY))
                .hasStatusOk()
                .bodyText()
                .contains("23 dari 30 tempat terisi", "23 orang", "Suryani", "Puskesmas Paringin")
                .containsPattern("<meter class=\"bar\" min=\"0\" max=\"30\" value=\"23\"");
    }

    @Test
    void narrowsTheListAndPagesIt() {
        assertThat(portal.asStaff().get(FIRST + "?type=PUSKESMAS&q=mas"))
                .bodyText()
                .contains("Masitah")
                .doesNotContain("Jumadi");
        assertThat(portal.asStaff().turn(portal.asStaff().get(FIRST), "Berikutnya"))
                .bodyText()
                .contains("51–100 dari 100");
        assertThat(portal.asStaff().get(FIRST + "?q=tidak-ada")).bodyText().contains("Tidak ada yang cocok");
    }

    @Test
    void needsNoMoreStatementsForMoreRows() {
        portal.asStaff().get(FIRST);
        var few = Statements.during(() -> portal.asStaff().get(FIRST + "?size=2"));
        var many = Statements.during(() -> portal.asStaff().get(FIRST + "?size=100"));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(8 + Statements.OF_A_NEW_SESSION);
    }

    @Test
    void showsATaskForceMemberTheOwnInstitutionOnly() {
        var page = portal.asTaskForce().get(FIRST);

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Fitriadi", "1–2 dari 2")
                .doesNotContain("Jumadi, S.H.");
        assertThat(portal.asTaskForce().get(FIRST + "?institution=" + DINAS_P3A))
                .bodyText()
                .doesNotContain("Jumadi");
    }

    @Test
    void showsOthersThanStaffNoPersonalData() {
        for (var viewer : new Portal.Browser[] {portal.asTaskForce(), portal.asLeader()}) {
            assertThat(viewer.get(FIRST + "?q=Fitriadi"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Fitriadi")
                    .doesNotContain("0854-", "No. HP", "Analis Kebijakan", "/people/", "Tambah peserta");
            assertThat(viewer.get(FIRST + ".csv")).hasStatus(404);
            assertThat(viewer.get(TODAY + "/new")).hasStatus(404);
            assertThat(viewer.get(TODAY + "/" + SURYANI + "/edit")).hasStatus(404);
            assertThat(viewer.post(TODAY, "person", JUMADI)).hasStatus(404);
            assertThat(viewer.post(TODAY + "/" + SURYANI + "/cancellation")).hasStatus(404);
        }
    }

    @Test
    void hidesDraftsFromOthersThanStaff() {
        var draft = "/trainings/7a000000-0000-4000-8000-000000000004/participants";

        assertThat(portal.asStaff().get(draft)).hasStatusOk();
        assertThat(portal.asLeader().get(draft)).hasStatus(404);
        assertThat(portal.asStaff().get("/trainings/7a000000-0000-4000-8000-00000000dead/participants"))
                .hasStatus(404);
    }

    @Test
    void findsPeopleToEnrolAndTellsWhoIsEnrolledAlready() {
        assertThat(portal.asStaff().get(TODAY + "/new?q=jumadi"))
                .hasStatusOk()
                .bodyText()
                .contains("Jumadi, S.H.", "Tambahkan")
                .doesNotContain("Sudah terdaftar");
        assertThat(portal.asStaff().get(TODAY + "/new?q=suryani")).bodyText().contains("Sudah terdaftar");
        assertThat(portal.asStaff().get(TODAY + "/new?q=zzz")).bodyText().contains("Tidak ada yang cocok");
    }

    @Test
    void enrolsAPersonInTheRoleOfThatDayAndStaysOnThePage() {
        var answer = portal.asStaff()
                .post(TODAY, "person", JUMADI, "institution", SMPN_1, "position", "Narahubung", "q", "jum");

        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl(TODAY + "/new?q=jum");
        assertThat(enrolled(JUMADI)).isEqualTo(SMPN_1 + " Narahubung CONFIRMED " + Portal.STAFF);
    }

    @Test
    void refusesToEnrolSomebodyTwice() {
        portal.asStaff().post(TODAY, "person", JUMADI);

        assertThat(portal.asStaff().post(TODAY, "person", JUMADI))
                .hasStatus(422)
                .bodyText()
                .contains("Orang ini sudah tercatat dalam pelatihan ini.", "Jumadi, S.H.");
    }

    @Test
    void refusesToEnrolMoreThanTheQuota() {
        jdbc.sql("update training set quota = 20 where id = '" + TODAY_ID + "'").update();

        assertThat(portal.asStaff().post(TODAY, "person", JUMADI, "position", "Narahubung"))
                .hasStatus(422)
                .bodyText()
                .contains("Semua 20 tempat sudah terisi.", "value=\"Narahubung\"");
        assertThat(portal.asStaff().get(TODAY + "/new?q=jumadi")).bodyText().doesNotContain("Tambahkan");
    }

    @Test
    void enrolsWithoutLimitWhereThereIsNoQuota() {
        jdbc.sql("update training set quota = null where id = '" + TODAY_ID + "'")
                .update();

        assertThat(portal.asStaff().post(TODAY, "person", JUMADI)).hasStatus3xxRedirection();
        assertThat(portal.asStaff().get(TODAY)).bodyText().contains("24 peserta, tanpa batas kuota");
    }

    @Test
    void refusesWhatIsNoPersonOrNoInstitution() {
        assertThat(portal.asStaff().post(TODAY, "person", "9e000000-0000-4000-8000-00000000dead"))
                .hasStatus(404);
        assertThat(portal.asStaff().post(TODAY, "person", "bukan-id")).hasStatus(400);
        assertThat(portal.asStaff()
                        .post(TODAY, "person", JUMADI, "institution", "1a000000-0000-4000-8000-00000000dead"))
                .hasStatus(422)
                .bodyText()
                .contains("Pilihan ini tidak ada.");
    }

    @Test
    void addsANewPersonAndEnrolsThemInOneStep() {
        var answer = newcomer("Sukarno Putra", "0899-1111-222");

        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl(TODAY + "/new");
        assertThat(jdbc.sql("""
                        select p.position || ' ' || x.position || ' ' || p.phone from participant x join person p on p.id = x.person_id
                        where p.full_name = 'Sukarno Putra' and p.institution_id = x.institution_id
                        """).query(String.class).single()).isEqualTo("Guru Kelas Guru Kelas +628991111222");
    }

    @Test
    void showsWhoMayBeTheSamePersonBeforeEnrollingANewOne() {
        var answer = newcomer("Rahimah Lain", "0854-3856-5376");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Orang ini sudah ada?", "Jumadi, S.H.", TODAY + "/new?person=" + JUMADI)
                .contains("value=\"Rahimah Lain\"");
    }

    @Test
    void keepsWhatWasTypedAboutANewPersonWithProblems() {
        assertThat(portal.asStaff().post(TODAY + "/newcomer", "fullName", "", "position", "Guru Kelas"))
                .hasStatus(422)
                .bodyText()
                .contains("Wajib diisi.", "Pilih salah satu.", "value=\"Guru Kelas\"");
    }

    @Test
    void changesInstitutionAndPositionOfThatDayAndNotThePerson() {
        var own = TODAY + "/" + SURYANI;

        assertThat(portal.asStaff().post(own, "institution", SMPN_1, "position", "Guru", "version", "0"))
                .hasStatus3xxRedirection();

        assertThat(jdbc.sql("""
                        select x.position || (x.institution_id = :smpn) || p.position from participant x
                        join person p on p.id = x.person_id where x.id = :id
                        """)
                        .param("smpn", java.util.UUID.fromString(SMPN_1))
                        .param("id", java.util.UUID.fromString(SURYANI))
                        .query(String.class)
                        .single())
                .isEqualTo("GurutrueBidan");
        assertThat(portal.asAdmin().post(own, "institution", SMPN_1, "position", "Wali kelas", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Wali kelas", "Kini tersimpan: Guru");
    }

    @Test
    void cancelsAParticipantAndRestoresThem() {
        assertThat(portal.asStaff().get(TODAY + "/" + SURYANI + "/edit"))
                .bodyText()
                .contains("Suryani tidak lagi terdaftar");
        portal.asStaff().post(TODAY + "/" + SURYANI + "/cancellation");
        assertThat(portal.asStaff().get(TODAY))
                .bodyText()
                .contains("22 dari 30")
                .doesNotContain("Suryani");
        assertThat(portal.asStaff().get(TODAY + "?state=cancelled")).bodyText().contains("Suryani", "Pulihkan");

        portal.asStaff().post(TODAY + "/" + SURYANI + "/restoration");
        assertThat(portal.asStaff().get(TODAY)).bodyText().contains("23 dari 30", "Suryani");
    }

    @Test
    void restoresNobodyWhosePlaceIsTaken() {
        jdbc.sql("update training set quota = 20 where id = '" + TODAY_ID + "'").update();
        portal.asStaff().post(TODAY + "/" + SURYANI + "/cancellation");
        portal.asStaff().post(TODAY, "person", JUMADI);

        var answer = portal.asStaff().post(TODAY + "/" + SURYANI + "/restoration");

        assertThat(answer.getMvcResult().getFlashMap().get("full")).isEqualTo(20);
        assertThat(portal.asStaff().get(TODAY)).bodyText().doesNotContain("Suryani");
    }

    @Test
    void leavesTheParticipantsOfATrainingThatWasCalledOffAsTheyAre() {
        jdbc.sql("update training set status = 'CANCELLED' where id = '" + TODAY_ID + "'")
                .update();

        assertThat(portal.asStaff().get(TODAY))
                .bodyText()
                .contains("Pelatihan ini dibatalkan.")
                .doesNotContain("Tambah peserta", "/edit");
        assertThat(portal.asStaff().post(TODAY, "person", JUMADI)).hasStatus(409);
        assertThat(portal.asStaff().post(TODAY + "/" + SURYANI + "/cancellation"))
                .hasStatus(409);
        assertThat(portal.asStaff().post(TODAY + "/" + SURYANI, "version", "0")).hasStatus(409);
    }

    @Test
    void knowsAParticipantWithinTheOwnTrainingOnly() {
        assertThat(portal.asStaff().get(FIRST + "/" + SURYANI + "/edit")).hasStatus(404);
        assertThat(portal.asStaff().post(FIRST + "/" + SURYANI + "/cancellation"))
                .hasStatus(404);
    }

    @Test
    void downloadsTheListAsItIsFiltered() {
        var file = portal.asStaff().get(TODAY + ".csv?q=Suryani");

        assertThat(Portal.text(file).lines())
                .containsExactly(
                        "\uFEFFNo,Nama,L/P,Jabatan,Lembaga,No. HP,Status",
                        "1,Suryani,P,Bidan,Puskesmas Paringin,0854-8258-228,Terdaftar");
    }

    @Test
    void tellsOtherFeaturesWhoHoldsAPlace() {
        var confirmed = directory.confirmed(TrainingId.of(TODAY_ID));

        assertThat(confirmed)
                .hasSize(23)
                .extracting(ParticipantSummary::displayName)
                .contains("dr. Hasan Basri", "Fitriani, A.Md.Keb.");
        assertThat(confirmed.get(0).displayName()).isEqualTo("Aisyah, A.Md.Keb.");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult newcomer(String name, String phone) {
        return portal.asStaff()
                .post(
                        TODAY + "/newcomer",
                        "fullName",
                        name,
                        "sex",
                        "FEMALE",
                        "institution",
                        SMPN_1,
                        "position",
                        "Guru Kelas",
                        "phone",
                        phone);
    }

    private String enrolled(String person) {
        return jdbc.sql("""
                        select institution_id || ' ' || position || ' ' || status || ' ' || enrolled_by from participant
                        where training_id = cast(:training as uuid) and person_id = cast(:person as uuid)
                        """)
                .param("training", TODAY_ID)
                .param("person", person)
                .query(String.class)
                .single();
    }
}
