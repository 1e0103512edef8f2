package id.layakanak.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class AnonymisationIntegrationTests {

    private static final String ID = "9e000000-0000-4000-8000-000000000001";
    private static final String JUMADI = "/people/" + ID;
    private static final String DINAS_P3A = "1a000000-0000-4000-8000-000000000001";
    private static final String TRAINING = "/trainings/7a000000-0000-4000-8000-000000000001";
    private static final String SESSION = "/sessions/5e000000-0000-4000-8000-000000000002/attendance";
    private static final String NIP = "198001012005011007";

    /** What shows the name, the phone, or a position of somebody on a page. */
    private static final List<String> NAMING = List.of(
            JUMADI,
            JUMADI + "/personal-data",
            JUMADI + "/personal-data.csv",
            "/history/person/" + ID,
            "/corrections?state=all",
            "/people?q=Jumadi",
            "/people.csv",
            TRAINING + "/participants?q=Jumadi",
            TRAINING + "/participants.csv",
            TRAINING + "/attendance/participants?q=Jumadi",
            TRAINING + "/attendance.csv",
            SESSION + "?q=Jumadi",
            SESSION + "/sheet",
            SESSION + ".csv");

    /** Not what was searched, which a page repeats: {@code value="Jumadi"}, {@code q=Jumadi}. */
    private static final Pattern WHO_IT_WAS =
            Pattern.compile("(?i)(?<![\"=])juma[id]|0812-0000-9999|0854-3856-5376|" + NIP + "|19800101 200501 1 007");

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyCountStaysWhatItWas() {
        var before = counts();

        assertThat(portal.asAdmin().post(JUMADI + "/anonymisation")).hasStatus3xxRedirection();

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void nothingTellsWhoItWas() {
        jdbc.sql("update person set nip = ? where id = cast(? as uuid)")
                .params(NIP, ID)
                .update();
        portal.asStaff().post(JUMADI, fields("Jumadi Berubah", "0812 0000 9999"));
        portal.asStaff()
                .post(
                        JUMADI + "/corrections",
                        "concern",
                        "Nama saya Jumaidi",
                        "channel",
                        "CALL",
                        "receivedOn",
                        "2025-09-01",
                        "receivedAt",
                        "09:00");
        var request = jdbc.sql("select id::text from correction_request")
                .query(String.class)
                .single();
        portal.asStaff().post("/corrections/" + request + "/resolution", "answer", "Kini Jumaidi");

        for (var path : NAMING) {
            assertThat(portal.asAdmin().get(path))
                    .as(path + " before")
                    .hasStatusOk()
                    .bodyText()
                    .containsPattern(WHO_IT_WAS);
        }

        portal.asAdmin().post(JUMADI + "/anonymisation");

        for (var path : NAMING) {
            assertThat(portal.asAdmin().get(path))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContainPattern(WHO_IT_WAS);
        }
        assertThat(jdbc.sql("""
                        select count(*) from audit_entry
                        where record_id = :id and changes::text ~ 'Jum|9999|Jumaidi|M.H.'
                        """).param("id", ID).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from person where id = cast(:id as uuid)
                          and coalesce(title_before, title_after, phone, nip, position) is null
                          and full_name ~ '^Orang #[0-9]+$' and sex = 'MALE' and institution_id is not null
                        """).param("id", ID).query(Long.class).single()).isOne();
        assertThat(jdbc.sql(
                                "select count(*) from participant where person_id = cast(? as uuid) and position is not null")
                        .param(ID)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void thePositionIsForgottenInTheHistoryOfTheTrainingAndNothingElse() {
        jdbc.sql("update participant set position = 'Sekretaris Khusus' where person_id = cast(? as uuid)")
                .param(ID)
                .update();
        jdbc.sql("update participant set position = 'Bidan Lain' where id = '9b000000-0000-4000-8000-000000000023'")
                .update();

        portal.asAdmin().post(JUMADI + "/anonymisation");

        assertThat(jdbc.sql("select count(*) from audit_entry where changes::text like '%Sekretaris Khusus%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where changes::text like '%Bidan Lain%'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void isShownAndCannotBeChangedAnyMore() {
        portal.asAdmin().post(JUMADI + "/anonymisation");

        assertThat(portal.asStaff().get(JUMADI))
                .hasStatusOk()
                .bodyText()
                .contains("Orang #", "Yang tersisa hanya angka")
                .doesNotContain(JUMADI + "/edit");
        assertThat(portal.asStaff().get("/people?q=Orang%20%23")).bodyText().contains("Dianonimkan");
        assertThat(portal.asStaff().get(JUMADI + "/edit")).hasStatus(409);
        assertThat(portal.asStaff().post(JUMADI, fields("Jumadi", ""))).hasStatus(409);
        assertThat(portal.asStaff().post(JUMADI + "/nip")).hasStatus(404);
        assertThat(portal.asStaff().get(JUMADI + "/corrections/new")).hasStatus(404);
        assertThat(portal.asAdmin().post(JUMADI + "/anonymisation")).hasStatus(409);
        assertThat(portal.asStaff()
                        .get("/trainings/7a000000-0000-4000-8000-000000000002/participants/new?q=Orang%20%23"))
                .bodyText()
                .doesNotContain(ID);
    }

    @Test
    void waitsForTheAnswerToAnOpenRequest() {
        portal.asStaff()
                .post(
                        JUMADI + "/corrections",
                        "concern",
                        "Nama saya salah",
                        "channel",
                        "CALL",
                        "receivedOn",
                        "2025-09-01",
                        "receivedAt",
                        "09:00");

        portal.asAdmin().post(JUMADI + "/anonymisation");

        assertThat(portal.asStaff().get(JUMADI)).bodyText().contains("Jumadi, S.H.");
    }

    @Test
    void onlyAdminsDoItAfterAQuestionThatNamesThePerson() {
        assertThat(portal.asAdmin().get(JUMADI + "/personal-data"))
                .bodyText()
                .contains("Data pribadi Jumadi akan dihapus. Langkah ini tidak dapat dibatalkan");
        assertThat(portal.asStaff().get(JUMADI + "/personal-data")).bodyText().doesNotContain("Anonimkan");
        assertThat(portal.asStaff().post(JUMADI + "/anonymisation")).hasStatus(404);
    }

    private static String[] fields(String name, String phone) {
        return new String[] {"fullName", name, "sex", "MALE", "phone", phone, "institution", DINAS_P3A, "version", "0"};
    }

    /** Whatever counts people, with names and positions left out. */
    private List<String> counts() {
        var counts = new ArrayList<String>();
        for (var path : new String[] {"/", "/trainings", "/programs", TRAINING, "/follow-up-plans", "/institutions"}) {
            counts.add(Jsoup.parse(Portal.text(portal.asLeader().get(path)))
                    .select("main")
                    .text());
        }
        for (var path : new String[] {"/people?trained=yes", "/people", TRAINING + "/participants"}) {
            counts.add(Jsoup.parse(Portal.text(portal.asStaff().get(path)))
                    .select(".headcount")
                    .text());
        }
        var recap = Portal.text(portal.asStaff().get(TRAINING + "/attendance.csv"));
        assertThat(recap.lines().count()).isGreaterThan(10);
        counts.addAll(recap.lines()
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "x").split(","))
                .map(cells -> String.join(",", java.util.Arrays.asList(cells).subList(5, cells.length)))
                .sorted()
                .toList());
        return counts;
    }
}
