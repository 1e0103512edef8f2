package id.layakanak.signin;

import static id.layakanak.testing.HttpBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.layakanak.account.Cast;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Role;
import id.layakanak.testing.HttpBrowser;
import id.layakanak.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    JdbcOperations operations;

    @Autowired
    PlatformTransactionManager transactions;

    private AccountId rina;

    @BeforeEach
    void anAccountOfItsOwn() {
        rina = cast.add("rina-sesi", PASSWORD, Role.STAFF);
    }

    @AfterEach
    void noTrace() {
        cast.remove(rina);
        cast.forgiveAll();
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
    void holdNothingButText() {
        var browser = signedIn();
        browser.get("/account/second-factor/new");
        browser.post("/account", "/account/sessions/others/end");

        assertThat(jdbc.sql("""
                        select attribute_bytes from spring_session_attributes a
                        join spring_session s on s.primary_id = a.session_primary_id where s.principal_name = ?
                        """).param(rina.toString()).query(byte[].class).list())
                .hasSizeGreaterThan(5)
                .allMatch(bytes -> !new String(bytes, StandardCharsets.ISO_8859_1).startsWith("¬í"))
                .allMatch(bytes ->
                        StandardCharsets.UTF_8.newEncoder().canEncode(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Test
    void whatAnotherVersionLeftThereSignsOutAndBreaksNothing() {
        var browser = signedIn();
        browser.post("/account", "/account/sessions/others/end"); // a message waits, too
        var garbage = new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 's', 'r', 0, 42, (byte) 0xff};
        jdbc.sql("""
                update spring_session_attributes set attribute_bytes = :bytes
                where session_primary_id in (select primary_id from spring_session where principal_name = :rina)
                """).param("bytes", garbage).param("rina", rina.toString()).update();

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
        jdbc.sql("""
                update spring_session_attributes
                set attribute_bytes = convert_to(cast(cast(convert_from(attribute_bytes, 'UTF8') as bigint) - 12 * 3600000 as text), 'UTF8')
                where attribute_name = 'signedInAt'
                  and session_primary_id in (select primary_id from spring_session where principal_name = ?)
                """).param(rina.toString()).update();

        assertThat(location(browser.get("/account"))).isEqualTo("/login");
    }

    @Test
    void endAfterTwoHoursWithoutARequest() {
        var browser = signedIn();

        assertThat(jdbc.sql("select max_inactive_interval from spring_session where principal_name = ?")
                        .param(rina.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2 * 3600);
        jdbc.sql("""
                update spring_session set last_access_time = last_access_time - 7201000, expiry_time = expiry_time - 7201000
                where principal_name = ?
                """).param(rina.toString()).update();
        assertThat(location(browser.get("/account"))).isEqualTo("/login");
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
        assertThatCode(() -> setTwice(sessions)).doesNotThrowAnyException();
    }

    /** The negative control: without our customizer the second request would fail. */
    @Test
    void whichTheLibraryByItselfDoesNotManage() {
        var plain = new JdbcIndexedSessionRepository(operations, new TransactionTemplate(transactions));

        assertThatThrownBy(() -> setTwice(plain)).isInstanceOf(DuplicateKeyException.class);
    }

    private static <S extends Session> void setTwice(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        sessions.save(session);
        var one = sessions.findById(session.getId());
        var other = sessions.findById(session.getId());
        assertThat(one).isNotNull();
        assertThat(other).isNotNull();
        one.setAttribute("first", "one");
        other.setAttribute("first", "other");
        try {
            sessions.save(one);
            sessions.save(other);
        } finally {
            sessions.deleteById(session.getId());
        }
    }

    @Test
    void signingOutOfASessionThatEndedByItselfIsNoError() {
        var browser = signedIn();
        var token = browser.token("/account");
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(rina.toString())
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
        var secret = browser.page(AuthenticatorController.PATH)
                .select("code.secret")
                .text()
                .replace(" ", "");
        var step = Totp.step(clock.instant());
        var page = AuthenticatorController.PATH;
        browser.post(page, page, "code", code(secret, step), "currentPassword", PASSWORD);
        var another = new HttpBrowser(port);
        another.signIn("rina-sesi", PASSWORD);
        var token = another.token("/login/code");
        jdbc.sql("update account set active = false where id = ?")
                .param(rina.value())
                .update();

        another.postWith(token, "/login/code", "code", code(secret, step + 1));
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
        return jdbc.sql("select count(*) from spring_session where session_id = ?")
                .param(cookie)
                .query(Long.class)
                .single();
    }

    private static String code(String secret, long step) {
        return Totp.code(Base32.decode(secret), step, 6);
    }
}
