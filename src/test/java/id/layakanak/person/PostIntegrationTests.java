package id.layakanak.person;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.District;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class PostIntegrationTests {

    private static final String ID = "9e000000-0000-4000-8000-000000000001";
    private static final String JUMADI = "/people/" + ID;
    private static final String POST = JUMADI + "/posts/9d000000-0000-4000-8000-000000000001";
    private static final String DINAS_P3A = "1a000000-0000-4000-8000-000000000001";
    private static final String AWAYAN = "1a000000-0000-4000-8000-000000000025";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    District district;

    @Autowired
    Clock clock;

    /** Where and as what people are listed is told again from their posts, by other means than the aggregate has. */
    @Test
    void listsRepeatTheMainPost() {
        assertThat(strayed())
                .as("of the sample, whose posts were written by hand")
                .isEmpty();
        jdbc.sql("update post set since = null, until = null where person_id <> cast(? as uuid)")
                .param(ID)
                .update();
        assertThat(strayed()).as("what this finds").isNotEmpty();
    }

    @Test
    void listsRepeatTheMainPostWhateverStaffDo() {
        move(
                "institution",
                AWAYAN,
                "position",
                "Bidan",
                "movedOn",
                today().minusDays(30).toString());
        added("institution", DINAS_P3A, "position", "Analis", "since", today().toString());
        assertThat(works()).isEqualTo(DINAS_P3A + " Analis");
        assertThat(strayed()).isEmpty();

        portal.asStaff()
                .post(
                        newest(),
                        "institution",
                        DINAS_P3A,
                        "since",
                        today().toString(),
                        "until",
                        today().toString(),
                        "version",
                        "0");
        assertThat(works()).isEqualTo(AWAYAN + " Bidan");
        assertThat(strayed()).isEmpty();

        portal.asStaff().post(newest() + "/deletion");
        assertThat(works()).isEqualTo(AWAYAN + " Bidan");
        assertThat(strayed()).isEmpty();
    }

    @Test
    void aMoveEndsTheOldPostAndLeavesTheTrainingsToIt() {
        assertThat(move("institution", AWAYAN, "position", "Bidan")).hasStatus3xxRedirection();

        assertThat(posts())
                .containsExactly(
                        DINAS_P3A + " Analis Kebijakan Ahli Muda null " + today().minusDays(1),
                        AWAYAN + " Bidan " + today() + " null");
        var page = Jsoup.parse(Portal.text(portal.asStaff().get(JUMADI)));
        assertThat(page.select("main tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).contains("Sejak", "Bidan", "Puskesmas Awayan"),
                        row -> assertThat(row).contains("Angkatan I", "Dinas P3AP2KBPMD", "25 dari 25 JP"),
                        row -> assertThat(row).contains("Sampai", "Dinas P3AP2KBPMD"));
        assertThat(page.select(".facts").text()).contains("Puskesmas Awayan");
        assertThat(portal.asStaff().get("/history/person/" + ID)).bodyText().contains("Puskesmas Awayan", "Sejak");
        assertThat(portal.asStaff().get(JUMADI + "/personal-data"))
                .bodyText()
                .contains("Puskesmas Awayan; Bidan", "Dinas P3AP2KBPMD Kabupaten Balangan; Analis Kebijakan Ahli Muda");
    }

    @Test
    void theMarksOfATrainingStandBehindItsSum() {
        var sum = Jsoup.parse(Portal.text(portal.asStaff().get(JUMADI)))
                .select("td.number a")
                .first();

        assertThat(sum.text()).isEqualTo("25 dari 25 JP");
        assertThat(portal.asStaff().get(sum.attr("href")))
                .bodyText()
                .contains("Jumadi, S.H.")
                .doesNotContain("Rina Apriani");
    }

    @Test
    void aSlipIsPutRightWithoutAMove() {
        move("institution", AWAYAN, "position", "Bidan", "workChange", "SLIP");

        assertThat(posts()).containsExactly(AWAYAN + " Bidan null null");
    }

    @Test
    void whatIsRefusedOfAMoveStandsAtItsFieldAndNothingTypedIsLost() {
        jdbc.sql("update post set since = ? where person_id = cast(? as uuid)")
                .params(today(), ID)
                .update();

        var early = move(
                "institution",
                AWAYAN,
                "position",
                "Bidan",
                "movedOn",
                today().minusDays(2).toString());
        assertThat(early)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "belum mulai sebelum hari itu",
                        "href=\"#movedOn\"",
                        "value=\"Bidan\"",
                        "value=\"" + AWAYAN + "\"");
        assertThat(posts()).containsExactly(DINAS_P3A + " Analis Kebijakan Ahli Muda " + today() + " null");
    }

    @Test
    void nobodyMovesOnADayToCome() {
        assertThat(move("institution", AWAYAN, "movedOn", today().plusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Hari itu belum tiba.");
    }

    @Test
    void aPostIsAddedWithItsDays() {
        var answer = added("institution", AWAYAN, "position", "Bidan", "since", "2019-01-01", "until", "2020-12-31");

        assertThat(answer).hasStatus3xxRedirection().redirectedUrl().isEqualTo(JUMADI);
        assertThat(posts()).contains(AWAYAN + " Bidan 2019-01-01 2020-12-31");
        assertThat(works()).startsWith(DINAS_P3A);
        assertThat(portal.asStaff().get(JUMADI)).bodyText().contains("1 Januari 2019 s.d. 31 Desember 2020");
    }

    @Test
    void whatIsRefusedOfAPostStandsAtItsFieldAndNothingTypedIsLost() {
        assertThat(added("institution", DINAS_P3A, "position", "Analis"))
                .hasStatus(422)
                .bodyText()
                .contains("sudah ada jabatan di lembaga ini", "value=\"Analis\"", "value=\"" + DINAS_P3A + "\"");
        assertThat(added("position", "Kader", "since", "2020-02-02", "until", "2020-02-01"))
                .hasStatus(422)
                .bodyText()
                .contains("tidak mungkin sebelum hari pertama", "value=\"Kader\"")
                .containsPattern("value=\"(2020-02-02|02/02/2020)\"");
        assertThat(added("position", "Kader", "since", today().plusDays(1).toString()))
                .hasStatus(422);
        assertThat(added("position", "Kader", "until", today().plusDays(1).toString()))
                .hasStatus(422);
        assertThat(added("since", "2020-02-02"))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih lembaga, atau tulis jabatannya.");
        assertThat(added("institutionText", "Dinas Antah Berantah")).hasStatus(422);
        assertThat(posts()).hasSize(1);
    }

    @Test
    void showsBothVersionsOfAPostWhenSomebodyElseSavedMeanwhile() {
        portal.asStaff().post(POST, "institution", DINAS_P3A, "position", "Analis", "version", "0");

        assertThat(portal.asAdmin().post(POST, "institution", DINAS_P3A, "position", "Arsiparis", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"Arsiparis\"", "Kini tersimpan: Analis");
    }

    @Test
    void nobodyChangesThePostsOfSomebodyElseUnderThisAddress() {
        var ofAnother = JUMADI + "/posts/9d000000-0000-4000-8000-000000000002";

        assertThat(portal.asStaff().get(ofAnother + "/edit")).hasStatus(404);
        assertThat(portal.asStaff().post(ofAnother, "position", "Analis", "version", "0"))
                .hasStatus(404);
        assertThat(portal.asStaff().post(ofAnother + "/deletion")).hasStatus(404);
    }

    @Test
    void anErasedPersonKeepsInstitutionsAndNothingElse() {
        move("institution", AWAYAN, "position", "Bidan Khusus");
        portal.asAdmin().post(JUMADI + "/anonymisation");

        assertThat(posts())
                .containsExactly(
                        DINAS_P3A + " null null " + today().minusDays(1), AWAYAN + " null " + today() + " null");
        assertThat(strayed()).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_entry where changes::text like '%Bidan Khusus%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(portal.asStaff().get(JUMADI)).hasStatusOk().bodyText().doesNotContain(JUMADI + "/posts");
        assertThat(portal.asStaff().get(JUMADI + "/posts/new")).hasStatus(409);
        assertThat(portal.asStaff().get(POST + "/edit")).hasStatus(409);
        assertThat(added("position", "Kader")).hasStatus(409);
        assertThat(portal.asStaff().post(POST + "/deletion")).hasStatus(409);
    }

    @Test
    void tellsWhoIsInPostOnADay() {
        assertThat(inPost("2026-01-01", "2026-01-31", "2026-01-01")).isTrue();
        assertThat(inPost("2026-01-01", "2026-01-31", "2026-01-31")).isTrue();
        assertThat(inPost("2026-01-01", "2026-01-31", "2025-12-31")).isFalse();
        assertThat(inPost("2026-01-01", "2026-01-31", "2026-02-01")).isFalse();
        assertThat(inPost(null, null, "2026-01-01")).isTrue();
        assertThat(inPost(null, "2025-12-31", "2026-01-01")).isFalse();
        assertThat(inPost("2026-01-02", null, "2026-01-01")).isFalse();
    }

    private boolean inPost(@Nullable String since, @Nullable String until, String day) {
        return jdbc.sql("select person.is_in_post(cast(:since as date), cast(:until as date), cast(:day as date))")
                .param("since", since)
                .param("until", until)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private MvcTestResult move(String... more) {
        var fields = new ArrayList<>(List.of("fullName", "Jumadi", "sex", "MALE", "version", "0"));
        fields.addAll(List.of(more));
        return portal.asStaff().post(JUMADI, fields.toArray(String[]::new));
    }

    private MvcTestResult added(String... more) {
        var fields = new ArrayList<>(List.of("version", "0"));
        fields.addAll(List.of(more));
        return portal.asStaff().post(JUMADI + "/posts", fields.toArray(String[]::new));
    }

    private String newest() {
        return JUMADI + "/posts/"
                + jdbc.sql("select id from post where person_id = cast(? as uuid) order by number desc limit 1")
                        .param(ID)
                        .query(String.class)
                        .single();
    }

    private List<String> posts() {
        return jdbc.sql("select * from post where person_id = cast(? as uuid) order by number")
                .param(ID)
                .query((row, number) -> String.join(
                        " ",
                        row.getString("institution_id"),
                        row.getString("position"),
                        row.getString("since"),
                        row.getString("until")))
                .list();
    }

    private String works() {
        return jdbc.sql("select institution_id || ' ' || position from person where id = cast(? as uuid)")
                .param(ID)
                .query(String.class)
                .single();
    }

    private List<String> strayed() {
        return jdbc.sql("""
                        select p.full_name from person p
                        left join lateral (
                            select m.institution_id, m.position from post m
                            where m.person_id = p.id and m.until is null
                            order by coalesce(m.since, date '-infinity') desc, m.number desc limit 1) main on true
                        where (p.institution_id, p.position) is distinct from (main.institution_id, main.position)
                        """).query(String.class).list();
    }

    private LocalDate today() {
        return district.today(clock);
    }
}
