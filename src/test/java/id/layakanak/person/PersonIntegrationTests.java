package id.layakanak.person;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Statements;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class PersonIntegrationTests {

    private static final String JUMADI = "/people/9e000000-0000-4000-8000-000000000001";
    private static final String DINAS_P3A = "1a000000-0000-4000-8000-000000000001";
    private static final String AWAYAN = "1a000000-0000-4000-8000-000000000025";
    private static final String NIP = "198001012005011007";
    private static final String WRITTEN = "19800101 200501 1 007";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsWhatTheFilterAsksForAndCountsItByLAndP() {
        var page = portal.asStaff().get("/people?institution=" + DINAS_P3A + "&sex=MALE");

        assertThat(page).hasStatusOk().bodyText().contains("Jumadi, S.H.", "Akhmad Junaidi");
        assertThat(page).bodyText().doesNotContain("Rina Apriani").containsPattern("L [1-9]\\d* · P 0<");
    }

    @Test
    void findsAPersonByPartOfThePhoneNumberHoweverItIsWritten() {
        assertThat(portal.asStaff().get("/people?q=0854-3856-5376")).bodyText().contains("Jumadi", "1–1 dari 1");
        assertThat(portal.asStaff().get("/people?q=%2B62854%203856%205376"))
                .bodyText()
                .contains("Jumadi", "1–1 dari 1");
    }

    @Test
    void partsTheTrainedFromTheOthers() {
        var all = count("/people");

        assertThat(count("/people?trained=yes")).isPositive().isLessThan(all);
        assertThat(count("/people?trained=yes") + count("/people?trained=no")).isEqualTo(all);
        assertThat(portal.asStaff().get("/people?trained=yes&q=Jumadi"))
                .bodyText()
                .contains("Jumadi");
    }

    @Test
    void losesTheTrainedWhoseEnrolmentWasCancelled() {
        jdbc.sql("update participant set status = 'CANCELLED' where person_id = '9e000000-0000-4000-8000-000000000001'")
                .update();

        assertThat(portal.asStaff().get("/people?trained=yes&q=Jumadi"))
                .bodyText()
                .contains("Tidak ada yang cocok");
    }

    @Test
    void needsNoMoreStatementsForMoreRows() {
        portal.asStaff().get("/people");
        var few = Statements.during(() -> portal.asStaff().get("/people?size=2"));
        var many = Statements.during(() -> portal.asStaff().get("/people?size=50"));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    @Test
    void sortsByNameWithoutTitles() {
        var page = Portal.text(portal.asStaff().get("/people?sort=name,asc&size=200"));

        assertThat(page.indexOf("dr. Hasan Basri")).isBetween(page.indexOf("Halimatus"), page.indexOf("Helda"));
    }

    @Test
    void addsAPersonWithAOneWordName() {
        var answer = portal.asStaff()
                .post(
                        "/people",
                        "fullName",
                        " Sukarno ",
                        "titleBefore",
                        "H.",
                        "sex",
                        "MALE",
                        "phone",
                        "0899 1111 222",
                        "nip",
                        "19800101 200501 1 007",
                        "version",
                        "0");

        assertThat(answer).hasStatus3xxRedirection().redirectedUrl().startsWith("/people/");
        assertThat(jdbc.sql("select title_before || full_name || phone || nip from person where full_name = 'Sukarno'")
                        .query(String.class)
                        .single())
                .isEqualTo("H.Sukarno+628991111222" + NIP);
    }

    @Test
    void showsAllProblemsAtTheirFieldsAndKeepsWhatWasTyped() {
        var answer = portal.asStaff()
                .post("/people", "fullName", "", "phone", "nomor", "nip", "123", "position", "Guru Kelas");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Wajib diisi.", "Pilih salah satu.", "Bukan nomor telepon", "NIP terdiri dari 18 angka.")
                .contains("value=\"Guru Kelas\"", "value=\"123\"");
    }

    @Test
    void showsWhoMayBeTheSamePersonAndKeepsWhatWasTyped() {
        var answer = portal.asStaff()
                .post(
                        "/people",
                        "version",
                        "0",
                        "fullName",
                        "JUMADI",
                        "sex",
                        "MALE",
                        "institution",
                        DINAS_P3A,
                        "position",
                        "Arsiparis");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Orang ini sudah ada?", "Jumadi, S.H.", JUMADI, "tetap simpan")
                .contains("value=\"JUMADI\"", "value=\"Arsiparis\"");
        assertThat(named("JUMADI")).isZero();
    }

    @Test
    void takesTheSamePhoneNumberForAHint() {
        var answer = portal.asStaff()
                .post("/people", "version", "0", "fullName", "Anaknya", "sex", "MALE", "phone", "085438565376");

        assertThat(answer).hasStatus(422).bodyText().contains("Orang ini sudah ada?", "Jumadi, S.H.");
    }

    @Test
    void addsANamesakeWhenSomebodyHasLooked() {
        var answer = portal.asStaff()
                .post(
                        "/people",
                        "version",
                        "0",
                        "fullName",
                        "JUMADI",
                        "sex",
                        "MALE",
                        "institution",
                        DINAS_P3A,
                        "anyway",
                        "true");

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(named("JUMADI")).isOne();
    }

    @Test
    void tellsWhileTypingWhoMayBeTheSamePerson() {
        assertThat(portal.asStaff().get("/people/alike?fullName=jumadi&institution=" + DINAS_P3A))
                .hasStatusOk()
                .bodyText()
                .contains("Jumadi, S.H.");
        assertThat(portal.asStaff().get("/people/alike?fullName=jumadi&institution="))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Jumadi");
    }

    @Test
    void refusesANipThatIsTaken() {
        giveJumadiANip();

        var answer =
                portal.asStaff().post("/people", "version", "0", "fullName", "Orang Lain", "sex", "FEMALE", "nip", NIP);

        assertThat(answer).hasStatus(422).bodyText().contains("NIP ini sudah dipakai orang lain.");
    }

    @Test
    void refusesAnInstitutionThatDoesNotExist() {
        var answer = portal.asStaff()
                .post(
                        "/people",
                        "version",
                        "0",
                        "fullName",
                        "Orang Lain",
                        "sex",
                        "FEMALE",
                        "institution",
                        "1a000000-0000-4000-8000-00000000dead");

        assertThat(answer).hasStatus(422).bodyText().contains("Pilihan ini tidak ada.");
        assertThat(portal.asStaff()
                        .post("/people", "version", "0", "fullName", "X", "sex", "MALE", "institution", "bukan-id"))
                .hasStatus(422);
    }

    @Test
    void showsTheEndOfANipOnly() {
        giveJumadiANip();

        for (var path : new String[] {JUMADI, JUMADI + "/edit", "/people.csv"}) {
            assertThat(Parser.unescapeEntities(Portal.text(portal.asStaff().get(path)), true))
                    .as(path)
                    .contains("•••• 007")
                    .doesNotContain(NIP, WRITTEN);
        }
    }

    @Test
    void revealsANipOnOneAnswerAndNotesIt() {
        giveJumadiANip();

        assertThat(portal.asStaff().post(JUMADI + "/nip"))
                .hasStatusOk()
                .bodyText()
                .contains(WRITTEN);
        assertThat(portal.asStaff().get(JUMADI)).bodyText().doesNotContain(NIP, WRITTEN);
        assertThat(jdbc.sql(
                                "select action from audit_entry where record_type = 'person' and record_id = ? order by id desc limit 1")
                        .param(JUMADI.substring("/people/".length()))
                        .query(String.class)
                        .single())
                .isEqualTo("REVEALED");
        assertThat(portal.asLeader().post(JUMADI + "/nip")).hasStatus(404);
        assertThat(portal.asTaskForce().post(JUMADI + "/nip")).hasStatus(404);
    }

    @Test
    void hasNothingToRevealOfSomebodyWithoutANip() {
        jdbc.sql("update person set nip = null where id = '9e000000-0000-4000-8000-000000000001'")
                .update();

        assertThat(portal.asStaff().post(JUMADI + "/nip")).hasStatus(404);
    }

    @Test
    void keepsANipThatIsLeftUntouchedInItsForm() {
        giveJumadiANip();

        edit("nip", "•••• 007");
        assertThat(nip()).isEqualTo(NIP);

        assertThat(edit("nip", "•••• 008")).hasStatus(422).bodyText().contains("Tulis ke-18 angkanya");
        assertThat(nip()).isEqualTo(NIP);

        edit("nip", "198001012005011008");
        assertThat(nip()).isEqualTo("198001012005011008");

        edit("nip", "");
        assertThat(nip()).isNull();
    }

    @Test
    void takesNoMaskedNipForANewPerson() {
        assertThat(portal.asStaff()
                        .post("/people", "version", "0", "fullName", "Orang Lain", "sex", "FEMALE", "nip", "•••• 007"))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis ke-18 angkanya");
    }

    @Test
    void showsTheTrainingsAPersonTookPartIn() {
        assertThat(portal.asStaff().get(JUMADI))
                .bodyText()
                .contains("Pelatihan Konvensi Hak Anak (KHA), Angkatan I", "20 s.d. 22 Agustus 2025", "25 dari 25 JP");
    }

    @Test
    void showsBothVersionsWhenSomebodyElseSavedMeanwhile() {
        portal.asStaff().post(JUMADI, "fullName", "Jumadi Hasan", "sex", "MALE", "version", "0");

        var second = portal.asAdmin().post(JUMADI, "fullName", "Jumadi Husin", "sex", "MALE", "version", "0");

        assertThat(second).hasStatus(409).bodyText().contains("Jumadi Husin", "Kini tersimpan: Jumadi Hasan");
    }

    @Test
    void keepsAnInstitutionThatIsInactiveByNow() {
        jdbc.sql("update institution set status = 'CLOSED' where id = '" + DINAS_P3A + "'")
                .update();

        assertThat(portal.asStaff().get(JUMADI + "/edit"))
                .bodyText()
                .contains("value=\"" + DINAS_P3A + "\"", "value=\"Dinas P3AP2KBPMD Kabupaten Balangan\"");
        var fields = new String[] {"fullName", "Jumadi Hasan", "sex", "MALE", "institution", DINAS_P3A, "version", "0"};
        assertThat(portal.asStaff().post("/people", fields))
                .as("nobody new comes to it")
                .hasStatus(422);
        assertThat(portal.asStaff().post(JUMADI, fields))
                .as("who is there stays")
                .hasStatus(302);
    }

    @Test
    void isThereForStaffOnly() {
        for (var path : new String[] {"/people", JUMADI, "/people/new", JUMADI + "/edit", "/people.csv"}) {
            assertThat(portal.asTaskForce().get(path)).hasStatus(404);
            assertThat(portal.asLeader().get(path)).hasStatus(404);
        }
        assertThat(portal.asStaff().get("/people/00000000-0000-4000-8000-00000000dead"))
                .hasStatus(404);
    }

    @Test
    void downloadsTheListAsItIsFiltered() {
        var file = portal.asStaff().get("/people.csv?q=Jumadi");

        assertThat(Portal.text(file).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"Jumadi, S.H.\",", ",L,Analis Kebijakan Ahli Muda", "0854-3856-5376");
    }

    private MvcTestResult edit(String field, String value) {
        var version = jdbc.sql("select version::text from person where id = '9e000000-0000-4000-8000-000000000001'")
                .query(String.class)
                .single();
        return portal.asStaff().post(JUMADI, "fullName", "Jumadi", "sex", "MALE", "version", version, field, value);
    }

    private @Nullable String nip() {
        return jdbc.sql("select nip from person where id = '9e000000-0000-4000-8000-000000000001'")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void giveJumadiANip() {
        jdbc.sql("update person set nip = :nip where id = '9e000000-0000-4000-8000-000000000001'")
                .param("nip", NIP)
                .update();
    }

    private long named(String name) {
        return jdbc.sql("select count(*) from person where full_name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private long count(String path) {
        var matcher = java.util.regex.Pattern.compile("<strong>(\\d+) orang</strong>")
                .matcher(Portal.text(portal.asStaff().get(path)));
        assertThat(matcher.find()).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    @Test
    void takesAnInstitutionWhoseNameIsTypedWithoutScripts() {
        assertThat(added("institutionText", "puskesmas awayan")).isEqualTo("Puskesmas Awayan");
    }

    @Test
    void letsChooseAmongInstitutionsThatATextMayMean() {
        var asked = post("institutionText", "puskesmas paringin s", "phone", "0812 3456 7891");
        assertThat(asked).hasStatus(422).bodyText().contains("Ada beberapa yang cocok", "0812 3456 7891");
        var choices = Jsoup.parse(Portal.text(asked)).select("input[type=radio][name=institution]");
        assertThat(choices).hasSize(1);

        assertThat(added("institutionText", "puskesmas paringin s", "institution", choices.attr("value")))
                .isEqualTo("Puskesmas Paringin Selatan");
    }

    @Test
    void saysThatNoInstitutionIsCalledAsTyped() {
        assertThat(post("institutionText", "Dinas Antah Berantah"))
                .hasStatus(422)
                .bodyText()
                .contains("Tidak ada yang cocok dengan tulisan ini.", "value=\"Dinas Antah Berantah\"");
    }

    @Test
    void leavesAPersonWithoutInstitutionOnceItsNameIsTakenAway() {
        assertThat(added("institutionText", "", "institution", DINAS_P3A)).isNull();
    }

    @Test
    void leadsToTheAddressThatTellsAnInstitutionByItsId() {
        assertThat(portal.asStaff().get("/people?q=a&institution=&institutionText=puskesmas%20awayan"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/people?q=a&institution=" + AWAYAN);
        assertThat(portal.asStaff().get("/people?institution=" + AWAYAN))
                .bodyText()
                .contains("value=\"Puskesmas Awayan\"");
        assertThat(portal.asStaff().get("/people?institution=&institutionText=puskesmas"))
                .hasStatusOk()
                .bodyText()
                .contains("Ada beberapa yang cocok", "Puskesmas Halong");
        assertThat(portal.asStaff().get("/people?institution=" + AWAYAN + "&institutionText="))
                .redirectedUrl()
                .isEqualTo("/people");
    }

    private MvcTestResult post(String... more) {
        var fields = new ArrayList<>(List.of("fullName", "Orang Baru Sekali", "sex", "MALE", "version", "0"));
        fields.addAll(List.of(more));
        return portal.asStaff().post("/people", fields.toArray(String[]::new));
    }

    /** What the institution is called of a person who is added with these fields. */
    private @Nullable String added(String... more) {
        assertThat(post(more)).hasStatus3xxRedirection();
        return jdbc.sql(
                        "select i.name from person p left join institution i on i.id = p.institution_id where full_name = 'Orang Baru Sekali'")
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
