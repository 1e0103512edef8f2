package id.layakanak.participant;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.District;
import id.layakanak.shared.Formats;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Nisa of the Forum Anak is 15 and takes part in the training that runs today. */
@IntegrationTest
@Transactional
class ChildIntegrationTests {

    private static final String TRAINING = "/trainings/7a000000-0000-4000-8000-000000000002";

    @Autowired
    Portal portal;

    @Autowired
    District district;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private String enrolment = "";
    private String fifteenYearsAgo = "";

    @BeforeEach
    void nisaIsEnrolled() {
        fifteenYearsAgo = YearMonth.from(district.today(clock)).minusYears(15).toString();
        portal.asStaff()
                .post(
                        TRAINING + "/participants/newcomer",
                        "fullName",
                        "Nisa Forum Anak",
                        "sex",
                        "FEMALE",
                        "phone",
                        "0812 0000 7777",
                        "institution",
                        "1a000000-0000-4000-8000-000000000003",
                        "birthMonth",
                        fifteenYearsAgo);
        enrolment = TRAINING + "/participants/"
                + jdbc.sql(
                                "select x.id::text from participant x join person p on p.id = x.person_id where full_name = 'Nisa Forum Anak'")
                        .query(String.class)
                        .single();
    }

    @Test
    void aChildHasAPlaceThatIsNotConfirmedBeforeTheConsent() {
        assertThat(status()).isEqualTo("AWAITING_CONSENT");
        assertThat(portal.asStaff().get(TRAINING + "/participants?q=Nisa"))
                .bodyText()
                .contains("Nisa Forum Anak", "Menunggu izin wali", "Di bawah 18", "Unggah izin wali")
                .doesNotContain("0812-0000-7777");
        assertThat(roster()).doesNotContain("Nisa Forum Anak");
        assertThat(Portal.text(portal.asStaff().get(TRAINING + "/attendance.csv")))
                .doesNotContain("Nisa Forum Anak");
    }

    @Test
    void thePlaceOfAChildCountsAgainstTheQuota() {
        var taken = jdbc.sql(
                        "select count(*) from participant where training_id = '7a000000-0000-4000-8000-000000000002' and status <> 'CANCELLED'")
                .query(Integer.class)
                .single();
        jdbc.sql("update training set quota = ? where id = '7a000000-0000-4000-8000-000000000002'")
                .param(taken)
                .update();

        assertThat(portal.asStaff()
                        .post(TRAINING + "/participants/newcomer", "fullName", "Orang Dewasa Baru", "sex", "MALE"))
                .hasStatus(422)
                .bodyText()
                .contains("Semua " + taken + " tempat sudah terisi.");
    }

    @Test
    void theConsentConfirmsThePlace() {
        assertThat(consent(paper())).hasStatus3xxRedirection();

        assertThat(status()).isEqualTo("CONFIRMED");
        assertThat(roster()).contains("Nisa Forum Anak").doesNotContain("0812-0000-7777");
        assertThat(portal.asStaff().get(enrolment + "/edit"))
                .bodyText()
                .contains("Ibu", "Aminah Wali", "Unduh surat izin");
        assertThat(consent(paper())).hasStatus(409);
    }

    @Test
    void withoutThePaperNothingIsConfirmed() {
        assertThat(consent(new MockMultipartFile("paper", "", null, new byte[0])))
                .hasStatus(422)
                .bodyText()
                .contains("Aminah Wali");
        assertThat(consent(new MockMultipartFile("paper", "izin.pdf", null, "bukan pdf".getBytes())))
                .hasStatus(422);
        assertThat(portal.asStaff().post(enrolment + "/confirmation")).hasStatus(409);
        assertThat(status()).isEqualTo("AWAITING_CONSENT");
    }

    @Test
    void thePaperIsForStaffAloneAndEachReadIsNoted() {
        consent(paper());

        assertThat(portal.asStaff().get(enrolment + "/consent/paper"))
                .hasStatusOk()
                .hasContentType("image/png");
        assertThat(jdbc.sql("select action from audit_entry order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("DOWNLOADED");
        assertThat(portal.asTaskForce().get(enrolment + "/consent/paper")).hasStatus(404);
        assertThat(portal.asLeader().get(enrolment + "/consent/paper")).hasStatus(404);
        assertThat(portal.asStaff()
                        .get(enrolment.replace(
                                        "7a000000-0000-4000-8000-000000000002", "7a000000-0000-4000-8000-000000000001")
                                + "/consent/paper"))
                .hasStatus(404);
    }

    @Test
    void aWithdrawnConsentIsGoneWithItsPaper() {
        consent(paper());
        portal.asStaff().post(enrolment + "/consent/withdrawal");

        assertThat(status()).isEqualTo("AWAITING_CONSENT");
        assertThat(jdbc.sql("select (select count(*) from stored_file) + (select count(*) from guardian_consent)")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(portal.asStaff().get(enrolment + "/consent/paper")).hasStatus(404);
    }

    @Test
    void aChildThatWasCancelledWaitsForTheConsentAgain() {
        portal.asStaff().post(enrolment + "/cancellation");
        portal.asStaff().post(enrolment + "/restoration");
        assertThat(status()).isEqualTo("AWAITING_CONSENT");

        consent(paper());
        portal.asStaff().post(enrolment + "/cancellation");
        portal.asStaff().post(enrolment + "/restoration");
        assertThat(status()).isEqualTo("CONFIRMED");
    }

    @Test
    void listsShowNoPhoneOfAChildAndFilesLeaveChildrenOut() {
        consent(paper());

        assertThat(portal.asStaff().get("/people?q=Nisa%20Forum"))
                .bodyText()
                .contains("Nisa Forum Anak", "1 anak di bawah 18 tahun tidak ikut dalam unduhan")
                .doesNotContain("0812-0000-7777");
        assertThat(portal.asStaff().get(person()))
                .bodyText()
                .contains("Nisa Forum Anak")
                .doesNotContain("0812-0000-7777", "wa.me");
        assertThat(portal.asStaff().get("/history" + person().replace("/people", "/person")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("0812-0000-7777");
        for (var file : new String[] {"/people.csv", TRAINING + "/participants.csv"}) {
            assertThat(Portal.text(portal.asStaff().get(file)))
                    .as(file)
                    .contains("1 anak di bawah 18 tahun tidak ikut")
                    .doesNotContain("Nisa Forum Anak", "0812-0000-7777");
        }
        assertThat(Portal.text(portal.asStaff().get(TRAINING + "/attendance.csv")))
                .contains("Nisa Forum Anak");
    }

    @Test
    void nobodyButStaffSeesAChild() {
        consent(paper());

        for (var browser : Map.of("leader", portal.asLeader(), "task force", portal.asTaskForce())
                .entrySet()) {
            for (var path : browser.getKey().equals("leader")
                    ? List.of(TRAINING + "/participants")
                    : List.of(TRAINING + "/participants", TRAINING + "/attendance/participants")) {
                assertThat(browser.getValue().get(path))
                        .as(browser.getKey() + path)
                        .hasStatusOk()
                        .bodyText()
                        .contains("1 anak di bawah 18 tahun tidak ditampilkan")
                        .doesNotContain("Nisa Forum Anak");
            }
        }
        assertThat(portal.asLeader().get(TRAINING + "/attendance/participants"))
                .as("every single mark is no business of leadership")
                .hasStatus(404);
    }

    /** A picker must not tell what the list keeps to itself: neither by a count, nor by offering an institution, nor by knowing its name. */
    @Test
    void pickersOfInstitutionsCountAndOfferNoChildToOthersThanStaff() {
        consent(paper());
        var school = jdbc.sql("""
                        insert into institution (id, name, type, version) select gen_random_uuid(), 'SMAN 9 Zamrud', type, 0 from institution limit 1
                        returning id
                        """).query(UUID.class).single();
        jdbc.sql("update participant set institution_id = ? where id = ?::uuid")
                .params(school, enrolment.substring(enrolment.lastIndexOf('/') + 1))
                .update();
        var options = TRAINING + "/participants/institutions/options?q=Zamrud";
        var typed = TRAINING + "/participants?institutionText=SMAN%209%20Zamrud";

        assertThat(portal.asStaff().get(options)).bodyText().contains("SMAN 9 Zamrud");
        assertThat(portal.asStaff().get(typed)).hasStatus(302);
        assertThat(portal.asLeader().get(options)).bodyText().doesNotContain("SMAN 9 Zamrud");
        for (var browser : List.of(portal.asLeader(), portal.asTaskForce())) {
            assertThat(browser.get(typed)).hasStatusOk();
        }
        assertThat(portal.asTaskForce().get(TRAINING + "/participants?institutionText=Puskesmas%20Paringin"))
                .as("takes part, but is not theirs")
                .hasStatusOk();
    }

    @Test
    void turningEighteenLiftsTheRestriction() {
        jdbc.sql("update person set adult_from = date '2020-01-01' where full_name = 'Nisa Forum Anak'")
                .update();

        assertThat(portal.asStaff().post(enrolment + "/confirmation")).hasStatus3xxRedirection();
        assertThat(status()).isEqualTo("CONFIRMED");
        assertThat(portal.asStaff().get(TRAINING + "/participants?q=Nisa"))
                .bodyText()
                .contains("0812-0000-7777")
                .doesNotContain("Di bawah 18");
        assertThat(Portal.text(portal.asStaff().get("/people.csv"))).contains("Nisa Forum Anak");
        assertThat(portal.asLeader().get(TRAINING + "/participants")).bodyText().contains("Nisa Forum Anak");
    }

    @Test
    void aBirthMonthIsKeptForChildrenOnlyAndWithoutItsDay() {
        assertThat(jdbc.sql("select adult_from::text from person where full_name = 'Nisa Forum Anak'")
                        .query(String.class)
                        .single())
                .isEqualTo(YearMonth.parse(fifteenYearsAgo).plusYears(18).plusMonths(1) + "-01");
        for (var month : new String[] {"1990-05", "2099-01", "kemarin"}) {
            assertThat(portal.asStaff()
                            .post("/people", "version", "0", "fullName", "X", "sex", "MALE", "birthMonth", month))
                    .as(month)
                    .hasStatus(422);
        }
        assertThat(portal.asStaff().get(person() + "/edit"))
                .bodyText()
                .contains("value=\""
                        + new Formats(Locale.forLanguageTag("id"), ZoneOffset.UTC)
                                .month(YearMonth.parse(fifteenYearsAgo))
                        + "\"");
    }

    @Test
    void whoTurnsOutToBeAChildWaitsForTheConsentUnlessTheyWereThereAlready() {
        var waiting = firstConfirmed("not exists");
        var attended = firstConfirmed("exists");

        for (var id : new String[] {waiting, attended}) {
            portal.asStaff()
                    .post(
                            "/people/" + id,
                            "fullName",
                            "Ternyata Anak",
                            "sex",
                            "MALE",
                            "birthMonth",
                            fifteenYearsAgo,
                            "version",
                            "0");
        }

        assertThat(statusIn("7a000000-0000-4000-8000-000000000002", waiting)).isEqualTo("AWAITING_CONSENT");
        assertThat(statusIn("7a000000-0000-4000-8000-000000000002", attended)).isEqualTo("CONFIRMED");
    }

    @Test
    void anonymisingErasesTheGuardianAndThePaper() {
        consent(paper());
        portal.asAdmin().post(person() + "/anonymisation");

        assertThat(jdbc.sql("select (select count(*) from stored_file) + (select count(*) from guardian_consent)")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "select action || changes::text from audit_entry where changes::text ~ 'Aminah Wali|izin-nisa|Nisa Forum'")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(status()).isEqualTo("CONFIRMED");
    }

    private MvcTestResult consent(MockMultipartFile paper) {
        return portal.asStaff()
                .upload(enrolment + "/consent", paper, "guardianName", "Aminah Wali", "relation", "MOTHER");
    }

    private static MockMultipartFile paper() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new MockMultipartFile("paper", "izin-nisa.png", "image/png", bytes.toByteArray());
    }

    private String roster() {
        var session = jdbc.sql(
                        "select id::text from training_session where training_id = '7a000000-0000-4000-8000-000000000002' order by starts_at limit 1")
                .query(String.class)
                .single();
        return Portal.text(portal.asStaff().get("/sessions/" + session + "/attendance"))
                + Portal.text(portal.asStaff().get("/sessions/" + session + "/attendance.csv"))
                + Portal.text(portal.asStaff().get("/sessions/" + session + "/attendance/sheet"));
    }

    private String person() {
        return "/people/"
                + jdbc.sql("select id::text from person where full_name = 'Nisa Forum Anak'")
                        .query(String.class)
                        .single();
    }

    private String firstConfirmed(String attended) {
        return jdbc.sql("select x.person_id::text from participant x join person p on p.id = x.person_id"
                        + " where x.training_id = '7a000000-0000-4000-8000-000000000002' and x.status = 'CONFIRMED' and p.version = 0 and "
                        + attended + " (select from attendance a where a.participant_id = x.id) order by x.id limit 1")
                .query(String.class)
                .single();
    }

    private String statusIn(String training, String person) {
        return jdbc.sql(
                        "select status from participant where training_id = cast(? as uuid) and person_id = cast(? as uuid)")
                .params(training, person)
                .query(String.class)
                .single();
    }

    private String status() {
        return jdbc.sql("select status from participant where id = cast(? as uuid)")
                .param(enrolment.substring(enrolment.length() - 36))
                .query(String.class)
                .single();
    }
}
