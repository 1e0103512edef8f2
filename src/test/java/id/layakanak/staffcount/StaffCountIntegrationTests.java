package id.layakanak.staffcount;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Statements;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class StaffCountIntegrationTests {

    private static final String SCHOOL = "1a000000-0000-4000-8000-000000000014";
    private static final String PAGE = "/institutions/" + SCHOOL;

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"2025-07-13,", "2025-07-14,18", "2026-07-12,18", "2026-07-13,19", "2030-01-01,19"})
    void theNewestOnOrBeforeADayIsValid(String day, Integer people) {
        assertThat(jdbc.sql(
                                "select sum(men + women) from staffcount.valid(cast(? as date)) where institution_id = cast(? as uuid)")
                        .params(day, SCHOOL)
                        .query(Integer.class)
                        .optional()
                        .orElse(null))
                .isEqualTo(people);
    }

    @Test
    void addsACountAndCorrectsIt() {
        portal.asStaff()
                .post(
                        PAGE + "/staff-counts",
                        "kind",
                        "PENDIDIK",
                        "countedOn",
                        "1 Agustus 2026",
                        "men",
                        "7",
                        "women",
                        "20",
                        "version",
                        "0");
        assertThat(portal.asStaff().get(PAGE)).bodyText().contains("per 1 Agustus 2026", "27", "per 13 Juli 2026");

        var edit = Jsoup.parse(Portal.text(portal.asStaff().get(PAGE)))
                .select("a:contains(per 1 Agustus 2026)")
                .attr("href");
        var address = edit.replace("/edit", "");
        assertThat(portal.asStaff().get(edit)).hasStatusOk();
        portal.asStaff()
                .post(
                        address,
                        "kind",
                        "PENDIDIK",
                        "countedOn",
                        "2026-08-02",
                        "men",
                        "8",
                        "women",
                        "20",
                        "version",
                        "0");
        assertThat(portal.asStaff().get(PAGE)).bodyText().contains("per 2 Agustus 2026", "28");
        assertThat(portal.asAdmin()
                        .post(
                                address,
                                "kind",
                                "PENDIDIK",
                                "countedOn",
                                "2026-08-02",
                                "men",
                                "9",
                                "women",
                                "20",
                                "version",
                                "0"))
                .hasStatus(409);

        portal.asStaff().post(address + "/deletion");
        assertThat(portal.asStaff().get(PAGE)).bodyText().doesNotContain("2 Agustus 2026");
        assertThat(portal.asStaff().get("/history/institution/" + SCHOOL))
                .bodyText()
                .contains("Jumlah petugas");
    }

    @Test
    void refusesADayTwiceADayToComeAndAKindThereIsNot() {
        var fields =
                new String[] {"kind", "PENDIDIK", "countedOn", "2026-07-13", "men", "71", "women", "20", "version", "0"
                };
        assertThat(portal.asStaff().post(PAGE + "/staff-counts", fields))
                .hasStatus(422)
                .bodyText()
                .contains("sudah dihitung pada hari itu", "value=\"71\"", "13/07/2026");
        fields[3] = "2090-01-01";
        assertThat(portal.asStaff().post(PAGE + "/staff-counts", fields))
                .hasStatus(422)
                .bodyText()
                .contains("Hari itu belum tiba.");
        fields[3] = "2026-08-01";
        fields[1] = "TIDAK_ADA";
        assertThat(portal.asStaff().post(PAGE + "/staff-counts", fields))
                .hasStatus(422)
                .bodyText()
                .contains("Pilihan ini tidak ada.");
        fields[1] = "PENDIDIK";
        fields[5] = "-1";
        assertThat(portal.asStaff().post(PAGE + "/staff-counts", fields)).hasStatus(422);
    }

    @Test
    void asksForWhatAQuestionWantsCounted() {
        var uncounted = "/institutions/1a000000-0000-4000-8000-000000000015";

        assertThat(portal.asStaff().get(uncounted))
                .bodyText()
                .contains("Jumlah petugas belum dicatat", "Guru dan tenaga kependidikan");
        assertThat(portal.asLeader().get(uncounted)).bodyText().doesNotContain("belum dicatat", "Catat jumlah");
    }

    /** All panels of the page together keep to the budget of a record's page. */
    @Test
    void thePageAsksNoMoreThanItMay() {
        portal.asStaff().get(PAGE);
        assertThat(Statements.during(() -> portal.asStaff().get(PAGE))).isLessThanOrEqualTo(8);
    }
}
