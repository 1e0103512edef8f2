package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.HttpBrowser;
import id.layakanak.testing.IntegrationTest;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that no page of the portal sends, over real HTTP: each gets a calm answer, and none a 500. */
@IntegrationTest
class HostileRequestsIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void leaveNothing() {
        jdbc.sql("delete from institution where name like ?").param("%" + mark).update();
        jdbc.sql("delete from program where name like ?").param("%" + mark).update();
        jdbc.sql("delete from kha_module where title like ?").param("%" + mark).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sid=AAAA",
                "sid=" + "x",
                "sid=%00",
                "sid=../../etc",
                "language=%",
                "language=../../x",
                "language=xx"
            })
    void aMadeUpCookieIsNoCookie(String cookie) {
        var answer = new HttpBrowser(port).sending("Cookie", cookie).get("/login");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("lang=\"id\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit?from=-999999999-01-01", "/audit?to=%2B999999999-12-31"})
    void aDayThatIsNoneIsToldAtItsFilter(String path) {
        var answer = signedIn("admin").get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("form.filters .problem").text())
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit.csv?from=-999999999-01-01", "/audit?action=nothing"})
    void aFilterThatMeansNothingIsABadRequest(String path) {
        assertThat(signedIn("admin").get(path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"/{x},/", "//evil.example,/", "/institutions?type=LKSA,/institutions?type=LKSA"})
    void theLanguageLeadsBackToPagesOfThePortalOnly(String next, String back) {
        var answer = new HttpBrowser(port).post("/login", "/language", "language", "id", "next", next);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(back);
        assertThat(new HttpBrowser(port)
                        .post("/login", "/language", "language", "id", "next", "/" + "a".repeat(9_000))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void lookingForTheMachineRoomSignsNobodyOut() {
        var staff = signedIn("petugas");

        assertThat(staff.get("/actuator").statusCode()).isEqualTo(404);
        assertThat(staff.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(staff.get("/institutions").statusCode()).isEqualTo(200);
    }

    @Test
    void aSecondSignInPageLeadsOn() {
        var browser = new HttpBrowser(port);
        var stale = browser.token("/login");
        browser.signIn("petugas", "petugas-demo");

        var answer = browser.postWith(stale, "/login", "username", "petugas", "password", "petugas-demo");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.get("/institutions").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/institutions, name, type, SEKOLAH, institution, name",
        "/programs, name, budgetSource, APBD, program, name",
        "/kha-modules, title, objective, Mengerti, kha_module, title"
    })
    void whoeverClicksTwiceIsToldAndNothingIsDoubled(
            String path, String unique, String other, String value, String table, String column) throws Exception {
        var staff = signedIn("petugas");
        var token = staff.token(path + "/new");
        Callable<Integer> click = () -> staff.postWith(
                        token,
                        path,
                        unique,
                        "Sekali saja " + mark,
                        other,
                        value,
                        "region",
                        "outside",
                        "fiscalYear",
                        "2026",
                        "lessonHours",
                        "2",
                        "position",
                        "90",
                        "version",
                        "0")
                .statusCode();
        var threads = Executors.newFixedThreadPool(5);
        try {
            var answers = threads.invokeAll(
                    IntStream.range(0, 5).mapToObj(number -> click).toList());

            for (var answer : answers) {
                assertThat(answer.get()).isIn(302, 422);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
                        .param("Sekali saja " + mark)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private HttpBrowser signedIn(String username) {
        var browser = new HttpBrowser(port);
        browser.signIn(username, username + "-demo");
        return browser;
    }
}
