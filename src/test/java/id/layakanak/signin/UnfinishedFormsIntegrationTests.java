package id.layakanak.signin;

import static id.layakanak.testing.HttpBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.account.Cast;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Role;
import id.layakanak.testing.HttpBrowser;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over real HTTP: a form that is sent after the sign-in expired is neither lost nor sent by anybody but its owner. */
@IntegrationTest
class UnfinishedFormsIntegrationTests {

    private static final String PASSWORD = "kuda biru minum teh";
    private static final String PATH = "/institutions";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    TestClock time;

    @Autowired
    OpenSessions sessions;

    @Autowired
    JdbcClient jdbc;

    private AccountId rina;
    private HttpBrowser browser;
    private String token;

    @BeforeEach
    void aFormIsOpenWhenTheSessionEnds() {
        rina = cast.add("rina-isian", PASSWORD, Role.STAFF);
        browser = new HttpBrowser(port);
        browser.signIn("rina-isian", PASSWORD);
        token = browser.token("/institutions/new");
        sessions.endAll(rina);
    }

    @AfterEach
    void noTrace() {
        time.turnBack();
        jdbc.sql("delete from institution where name = 'SD Isian'").update();
        cast.remove(rina);
        cast.forgiveAll();
    }

    @Test
    void isOfferedAfterSigningInAgainAndSentByOneClick() {
        assertThat(location(send("SD Isian"))).isEqualTo("/login?unfinished");
        assertThat(browser.get("/login?unfinished").body()).contains("disimpan 30 menit");
        assertThat(location(signIn())).isEqualTo("/unfinished-form");
        assertThat(stored()).isZero();

        var page = browser.page("/unfinished-form");
        assertThat(page.select(".as-typed").eachText()).contains("SD Isian");
        var form = page.select("form[action=" + PATH + "]").first();
        assertThat(form).isNotNull();
        var fields = form.select("input[type=hidden]").stream()
                .flatMap(field -> java.util.stream.Stream.of(field.attr("name"), field.attr("value")))
                .toList();
        assertThat(fields.stream().filter("_csrf"::equals)).hasSize(1);
        browser.postWith(
                form.select("[name=_csrf]").attr("value"),
                form.attr("action"),
                fields.subList(2, fields.size()).toArray(String[]::new));

        assertThat(stored()).isEqualTo(1);
        assertThat(location(browser.get("/unfinished-form"))).isEqualTo("/");
    }

    @Test
    void isNeverSentByItself() {
        send("SD Isian");
        signIn();
        browser.get("/unfinished-form");
        browser.get("/unfinished-form");

        assertThat(stored()).isZero();
    }

    @Test
    void isGoneWhenItsOwnerDropsIt() {
        send("SD Isian");
        signIn();
        browser.post("/unfinished-form", "/unfinished-form/discard");

        assertThat(location(browser.get("/unfinished-form"))).isEqualTo("/");
    }

    @Test
    void isShownToNobodyElseWhoSignsInAtThisBrowser() {
        send("SD Isian");
        assertThat(location(browser.signIn("petugas", "petugas-demo"))).isEqualTo("/");
        assertThat(location(browser.get("/unfinished-form"))).isEqualTo("/");
    }

    @Test
    void isForgottenByWhoSignedOut() {
        signIn();
        var open = browser.token("/institutions/new");
        browser.post("/account", "/logout");

        assertThat(browser.postWith(open, PATH, "name", "SD Isian").statusCode())
                .isEqualTo(403);
    }

    @Test
    void isKeptForHalfAnHour() {
        send("SD Isian");
        time.pass(Duration.ofMinutes(31));

        assertThat(location(signIn())).isEqualTo("/");
    }

    @Test
    void ofAnotherSiteIsNotKept() {
        browser.sending("Sec-Fetch-Site", "cross-site");
        assertThat(send("SD Isian").statusCode()).isEqualTo(403);

        browser.sending("Sec-Fetch-Site", "same-site");
        assertThat(send("SD Isian").statusCode()).isEqualTo(403);
    }

    @Test
    void withAPasswordInItIsNotKept() {
        assertThat(browser.postWith(token, "/account", "currentPassword", PASSWORD, "password", "meja hijau makan roti")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.postWith(token, PATH, "name", "SD Isian", "code", "123456")
                        .statusCode())
                .isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from browser_session where texts::text like '%meja hijau%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void ofMoreThanThirtyTwoKilobytesIsNotKept() {
        assertThat(send("x".repeat(33_000)).statusCode()).isEqualTo(403);
    }

    @Test
    void areNotKeptWithoutEndFromOneNetwork() {
        var refused = IntStream.range(0, 40)
                .map(number -> send("SD Isian").statusCode())
                .filter(status -> status == 403)
                .count();

        assertThat(refused).isPositive();
    }

    @Test
    void ofAPieceOfAPageLeadsTheWholePageToTheSignIn() {
        browser.sending("HX-Request", "true");
        var answer = send("SD Isian");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login?unfinished");
    }

    @Test
    void isOfferedAtOnceToWhoSignedInInAnotherTabMeanwhile() {
        signIn();

        assertThat(location(send("SD Isian"))).isEqualTo("/unfinished-form");
        assertThat(browser.page("/unfinished-form").select(".as-typed").eachText())
                .contains("SD Isian");
    }

    private HttpResponse<String> send(String name) {
        return browser.postWith(token, PATH, "name", name, "type", "SEKOLAH", "region", "outside", "version", "0");
    }

    private HttpResponse<String> signIn() {
        return browser.signIn("rina-isian", PASSWORD);
    }

    private long stored() {
        return jdbc.sql("select count(*) from institution where name = 'SD Isian'")
                .query(Long.class)
                .single();
    }
}
