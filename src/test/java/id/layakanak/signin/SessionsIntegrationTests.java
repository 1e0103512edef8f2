package id.layakanak.signin;

import static id.layakanak.testing.HttpBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.layakanak.account.Cast;
import id.layakanak.secondfactor.Authenticator;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Role;
import id.layakanak.shared.Tokens;
import id.layakanak.testing.HttpBrowser;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Statements;
import id.layakanak.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Over real HTTP: sessions, their limits, and what a change of the account does to those that are open. */
@IntegrationTest
class SessionsIntegrationTests {

    private static final String PASSWORD = "kuda biru minum teh";

    private static final String CHROME_ON_ANDROID =
            "Mozilla/5.0 (Linux; Android 13; SM-A037F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    TestClock time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    BrowserSessions sessions;

    @Autowired
    EndedSessions housekeeping;

    @Autowired
    OpenSessions open;

    @Autowired
    MockMvcTester mvc;

    private AccountId rina;

    @BeforeEach
    void anAccountOfItsOwn() {
        rina = cast.add("rina-sesi", PASSWORD, Role.STAFF);
    }

    @AfterEach
    void noTrace() {
        cast.remove(rina);
        cast.forgiveAll();
        time.turnBack();
    }

    @Test
    void signingInGivesTheSessionANewId() {
        var browser = new HttpBrowser(port);
        browser.get("/login");
        var before = browser.cookie("sid");
        browser.signIn("rina-sesi", PASSWORD);

        assertThat(browser.cookie("sid")).isNotEqualTo(before);
        assertThat(rowsWith(before)).isZero();
    }

    @Test
    void signingOutDeletesTheSession() {
        var browser = signedIn();
        var id = browser.cookie("sid");
        browser.post("/account", "/logout");

        assertThat(rowsWith(id)).isZero();
        assertThat(location(browser.get("/account"))).isEqualTo("/login");
    }

    @Test
    void theEndedAreForgottenAndTheOthersAreNot() {
        var ended = signedIn().cookie("sid");
        time.pass(Duration.ofHours(1));
        var other = signedIn().cookie("sid");
        time.pass(Duration.ofMinutes(61));

        housekeeping.run();

        assertThat(rowsWith(ended)).isZero();
        assertThat(rowsWith(other)).isEqualTo(1);
    }

    @Test
    void holdNothingButText() {
        var browser = signedIn();
        browser.get("/account/second-factor/new");
        browser.post("/account", "/account/sessions/others/end");

        assertThat(jdbc.sql("""
                        select jsonb_typeof(t.value) from browser_session s, jsonb_each(s.texts) t where s.account_id = ?
                        """).param(rina.value()).query(String.class).list())
                .hasSizeGreaterThan(5)
                .containsOnly("string");
        assertThatThrownBy(() -> new BrowserSession(
                                new MockServletContext(),
                                "x",
                                null,
                                new HashMap<>(),
                                Instant.EPOCH,
                                Instant.EPOCH,
                                null)
                        .setAttribute("list", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDatabaseDoesNotKnowWhatTheCookieSays() {
        var browser = signedIn();

        assertThat(jdbc.sql("select key || texts from browser_session where account_id = ?")
                        .param(rina.value())
                        .query(String.class)
                        .single())
                .doesNotContain(id(browser));
    }

    @Test
    void whatAnotherVersionLeftThereSignsOutAndBreaksNothing() {
        var browser = signedIn();
        browser.post("/account", "/account/sessions/others/end"); // a message waits, too
        jdbc.sql("""
                update browser_session
                set texts = '{"signedInAt": {"date": [1]}, "codeGivenAt": 7, "csrf": null, "flash": "no JSON", "unfinishedForm": true}'
                where account_id = ?
                """).param(rina.value()).update();

        assertThat(location(browser.get("/account"))).isEqualTo("/login");
        assertThat(browser.get("/login").statusCode()).isEqualTo(200);
        assertThat(browser.postWith("x", "/language", "language", "en").statusCode())
                .isEqualTo(403);
        browser.forgetCookie("sid");
        assertThat(location(browser.signIn("rina-sesi", PASSWORD))).isEqualTo("/");
    }

    @Test
    void endTwelveHoursAfterSigningInHoweverBusy() {
        var browser = signedIn();
        for (int hour = 0; hour < 11; hour++) {
            time.pass(Duration.ofHours(1));
            assertThat(browser.get("/account").statusCode()).as("hour " + hour).isEqualTo(200);
        }
        time.pass(Duration.ofHours(1));

        assertThat(location(browser.get("/account"))).isEqualTo("/login");
    }

    @Test
    void endAfterTwoHoursWithoutARequest() {
        var browser = signedIn();
        time.pass(Duration.ofMinutes(118));
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        time.pass(Duration.ofMinutes(118));
        assertThat(browser.get("/account").statusCode())
                .as("it was seen meanwhile")
                .isEqualTo(200);
        time.pass(Duration.ofMinutes(121));

        assertThat(location(browser.get("/account"))).isEqualTo("/login");
    }

    /** The first statement finds the session and whose it is; a second one writes, when something changed or a minute has passed. */
    @Test
    void aRequestCostsOneStatementForSessionAndViewerOrTwo() {
        var id = id(signedIn());

        assertThat(ofSessionAndViewer(id)).as("just seen").isEqualTo(1);
        time.pass(Duration.ofMinutes(2));
        assertThat(ofSessionAndViewer(id)).as("seen two minutes ago").isEqualTo(2);
        assertThat(ofSessionAndViewer(id)).as("and just now").isEqualTo(1);
        jdbc.sql("update browser_session set texts = texts || '{\"flash\": \"[]\"}' where key = ?")
                .param(Tokens.hash(id))
                .update();
        assertThat(ofSessionAndViewer(id)).as("something to say").isLessThanOrEqualTo(2);
    }

    /** For a page that asks the database nothing itself. */
    private long ofSessionAndViewer(String id) {
        return Statements.during(
                () -> assertThat(mvc.get().uri("/unfinished-form").cookie(new Cookie("sid", id)))
                        .hasStatus(302)
                        .redirectedUrl()
                        .isEqualTo("/"));
    }

    @Test
    void theOwnerSeesThemInWordsAndEndsOne() {
        var phone = new HttpBrowser(port).sending("User-Agent", CHROME_ON_ANDROID);
        phone.signIn("rina-sesi", PASSWORD);
        var browser = signedIn();
        var page = browser.page("/account");

        assertThat(page.select(".devices li")).hasSize(2);
        assertThat(page.select(".devices").text()).contains("Chrome di Android", "Perangkat ini", "127.0.0.1");
        assertThat(page.html()).doesNotContain(browser.cookie("sid"));

        var end = page.select(".devices form").attr("action");
        browser.post("/account", end);
        assertThat(location(phone.get("/account"))).isEqualTo("/login");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyEndsAStrangersSessionByItsKey() {
        var dewi = cast.add("dewi-sesi", PASSWORD, Role.LEADER);
        try {
            var victim = new HttpBrowser(port);
            assertThat(location(victim.signIn("dewi-sesi", PASSWORD))).isEqualTo("/");
            signedIn().post("/account", "/account/sessions/" + OpenSessions.key(id(victim)) + "/end");

            assertThat(victim.get("/account").statusCode()).isEqualTo(200);
        } finally {
            cast.remove(dewi);
        }
    }

    @Test
    void anAdminSeesAndEndsSomebodysSessions() {
        var browser = signedIn();
        var admin = new HttpBrowser(port);
        admin.signIn("admin", "admin-demo");
        var page = admin.page("/accounts/" + rina);
        assertThat(page.select(".devices li")).hasSize(1);

        admin.post("/accounts/" + rina, page.select(".devices form").attr("action"));
        assertThat(location(browser.get("/account"))).isEqualTo("/login");
    }

    @Test
    void aNewPasswordSignsTheOtherBrowsersOutAndNotThisOne() {
        var other = signedIn();
        var browser = signedIn();
        browser.post("/account", "/account", "currentPassword", PASSWORD, "password", "meja hijau makan roti");

        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(location(other.get("/account"))).isEqualTo("/login");
    }

    @Test
    void twoRequestsOfOneBrowserThatSetTheSameForTheFirstTimeBothSucceed() {
        var id = id(signedIn());
        var one = sessions.find(id, new MockServletContext()).orElseThrow();
        var other = sessions.find(id, new MockServletContext()).orElseThrow();
        one.setAttribute("first", "one");
        one.setAttribute("own", "one");
        other.setAttribute("first", "other");
        sessions.save(one);
        sessions.save(other);

        assertThat(sessions.find(id, new MockServletContext()).orElseThrow().texts())
                .containsEntry("first", "other")
                .containsEntry("own", "one")
                .containsKey(SessionIdentity.SIGNED_IN_AT);
    }

    @Test
    void oneThatWasEndedMeanwhileDoesNotComeBack() {
        var id = id(signedIn());
        var late = sessions.find(id, new MockServletContext()).orElseThrow();
        open.endAll(rina);
        late.setAttribute("late", "yes");
        sessions.save(late);

        assertThat(sessions.find(id, new MockServletContext())).isEmpty();
    }

    @Test
    void signingOutOfASessionThatEndedByItselfIsNoError() {
        var browser = signedIn();
        var token = browser.token("/account");
        jdbc.sql("delete from browser_session where account_id = ?")
                .param(rina.value())
                .update();

        assertThat(location(browser.postWith(token, "/logout"))).isEqualTo("/login?bye");
    }

    @Test
    void theLanguageOfTheAccountGreetsOnEveryDevice() {
        var browser = signedIn();
        browser.post("/account", "/language", "language", "en", "next", "/account");
        var phone = signedIn();

        assertThat(phone.get("/account").body()).contains("My account");
        phone.post("/account", "/language", "language", "id", "next", "/account");
        assertThat(signedIn().get("/account").body()).contains("Akun saya");
    }

    @Test
    void aDisabledAccountGetsInOnNoPath() {
        var link = cast.passwordLink(rina);
        jdbc.sql("update account set active = false where id = ?")
                .param(rina.value())
                .update();

        assertThat(location(new HttpBrowser(port).signIn("rina-sesi", PASSWORD)))
                .isEqualTo("/login?error");
        assertThat(new HttpBrowser(port).get("/passwords/" + link).statusCode()).isEqualTo(404);
    }

    @Test
    void anAccountPastItsTermGetsInOnNoPathEither() {
        var browser = signedIn();
        var link = cast.passwordLink(rina);
        jdbc.sql("update account set valid_until = date '2020-01-01' where id = ?")
                .param(rina.value())
                .update();

        assertThat(location(browser.get("/account"))).isEqualTo("/login?ended");
        assertThat(location(new HttpBrowser(port).signIn("rina-sesi", PASSWORD)))
                .isEqualTo("/login?error");
        assertThat(new HttpBrowser(port).get("/passwords/" + link).statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsDisabledBetweenPasswordAndCodeGoesNoFurther() {
        var browser = signedIn();
        var secret = browser.page(SignIn.SECOND_FACTOR_PAGE)
                .select("code.secret")
                .text()
                .replace(" ", "");
        var page = SignIn.SECOND_FACTOR_PAGE;
        browser.post(page, page, "code", Authenticator.code(secret, clock.instant()), "currentPassword", PASSWORD);
        var another = new HttpBrowser(port);
        another.signIn("rina-sesi", PASSWORD);
        var token = another.token("/login/code");
        jdbc.sql("update account set active = false where id = ?")
                .param(rina.value())
                .update();

        another.postWith(token, "/login/code", "code", Authenticator.code(secret, clock.instant(), 1));
        assertThat(location(another.get("/account"))).startsWith("/login");
    }

    @Test
    void anotherRoleCountsFromTheNextRequest() {
        var browser = signedIn();
        assertThat(browser.get("/people").statusCode()).isEqualTo(200);
        jdbc.sql("update account set role = 'LEADER' where id = ?")
                .param(rina.value())
                .update();

        assertThat(browser.get("/people").statusCode()).isEqualTo(404);
    }

    private HttpBrowser signedIn() {
        var browser = new HttpBrowser(port);
        assertThat(location(browser.signIn("rina-sesi", PASSWORD))).isEqualTo("/");
        return browser;
    }

    private static String id(HttpBrowser browser) {
        return browser.cookie("sid");
    }

    private long rowsWith(String cookie) {
        return jdbc.sql("select count(*) from browser_session where key = ?")
                .param(Tokens.hash(cookie))
                .query(Long.class)
                .single();
    }
}
