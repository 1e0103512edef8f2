package id.layakanak.secondfactor;

import static id.layakanak.testing.HttpBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.account.Cast;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Role;
import id.layakanak.signin.SignIn;
import id.layakanak.testing.HttpBrowser;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.OutputCaptured;
import id.layakanak.testing.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Over real HTTP: what counts is the chain of filters and the session, not a handler by itself. */
@IntegrationTest
@OutputCaptured
class SecondFactorIntegrationTests {

    private static final String PASSWORD = "kuda biru minum teh";

    @LocalServerPort
    int port;

    @Autowired
    SecondFactors factors;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private AccountId rina;

    @BeforeEach
    void anAccountOfItsOwn() {
        rina = cast.add("rina-kode", PASSWORD, Role.STAFF);
    }

    @AfterEach
    void noTrace() {
        cast.remove(rina);
    }

    @Test
    void onceSetUpSigningInAsksForACode() {
        var secret = enrol(signedIn());
        var browser = new HttpBrowser(port);

        assertThat(location(browser.signIn("rina-kode", PASSWORD))).isEqualTo("/login/code");
        assertThat(location(browser.get("/institutions"))).isEqualTo("/login/code");

        var answer = browser.post("/login/code", "/login/code", "code", next(secret));
        assertThat(location(answer)).isEqualTo("/institutions");
        assertThat(browser.get("/institutions").statusCode()).isEqualTo(200);
    }

    @Test
    void theAuditLogKnowsWhoCameInOnlyAfterTheCode() {
        var secret = enrol(signedIn());
        var before = noted().size();
        var browser = new HttpBrowser(port);

        browser.signIn("rina-kode", PASSWORD);
        assertThat(noted()).hasSize(before);
        browser.post("/login/code", "/login/code", "code", "000000");
        browser.post("/login/code", "/login/code", "code", next(secret));

        assertThat(noted().subList(before, before + 2)).containsExactly("SIGN_IN_FAILED null", "SIGNED_IN " + rina);
        new HttpBrowser(port).signIn("rina-kode", "salah sama sekali");
        assertThat(noted()).hasSize(before + 3).last().isEqualTo("SIGN_IN_FAILED null");
    }

    /** What the log has of the sign-ins of the account: the action, and who did it. */
    private List<String> noted() {
        return jdbc.sql("""
                        select action || ' ' || coalesce(account_id::text, 'null') from audit_entry
                        where record_type = 'account' and record_id = ? and action like 'SIGN%' order by id
                        """).param(rina.toString()).query(String.class).list();
    }

    @Test
    void thePasswordAloneOpensNoRouteAtAll() {
        enrol(signedIn());
        var browser = new HttpBrowser(port);
        browser.signIn("rina-kode", PASSWORD);
        var token = browser.token("/login/code");
        var asked = new ArrayList<String>();

        for (var route : Route.all(requestMappingHandlerMapping)) {
            if (route.isPublic()) {
                continue;
            }
            var path = route.path(variable -> "00000000-0000-4000-8000-00000000dead");
            var answer = route.method() == RequestMethod.GET ? browser.get(path) : browser.postWith(token, path);
            assertThat(location(answer)).as(route.name()).isEqualTo("/login/code");
            asked.add(path);
        }
        assertThat(asked).hasSizeGreaterThan(50);
    }

    @Test
    void aCodeWorksOnceOnly() {
        var secret = enrol(signedIn());
        var code = next(secret);

        assertThat(factors.accepts(rina, code)).isTrue();
        assertThat(factors.accepts(rina, code)).isFalse();
    }

    @Test
    void ofManyWhoUseACodeAtOnceOneIsLetIn() {
        var secret = enrol(signedIn());
        var code = next(secret);

        assertThat(IntStream.range(0, 16)
                        .parallel()
                        .filter(attempt -> factors.accepts(rina, code))
                        .count())
                .isEqualTo(1);
    }

    /** The negative control of the race: to look first and write then lets both in. */
    @Test
    void lookingBeforeWritingWouldLetTwoIn() throws Exception {
        enrol(signedIn());
        var step = Totp.step(clock.instant()) + 1;
        var bothHaveLooked = new CyclicBarrier(2);
        Callable<Boolean> naive = () -> {
            var last = jdbc.sql("select last_step from second_factor where account_id = ?")
                    .param(rina.value())
                    .query(Long.class)
                    .single();
            bothHaveLooked.await();
            return last < step
                    && jdbc.sql("update second_factor set last_step = ? where account_id = ?")
                                    .params(step, rina.value())
                                    .update()
                            == 1;
        };
        var two = Executors.newFixedThreadPool(2);
        var in = 0;
        for (var attempt : two.invokeAll(List.of(naive, naive))) {
            in += attempt.get() ? 1 : 0;
        }
        two.shutdown();

        assertThat(in).isEqualTo(2);
    }

    @Test
    void theCodeThatConfirmedTheAppIsUsedUpToo() {
        var secret = enrol(signedIn());

        assertThat(factors.accepts(rina, Authenticator.code(secret, clock.instant())))
                .isFalse();
    }

    @Test
    void aRecoveryCodeStandsInOnceHoweverItIsTyped() {
        var browser = signedIn();
        var codes = codesAfter(browser, secretShown(browser));
        assertThat(codes).hasSize(10).allMatch(code -> code.matches("([a-z2-7]{4}-){5}[a-z2-7]{4}"));

        assertThat(factors.accepts(rina, codes.get(0).toUpperCase().replace("-", " ")))
                .isTrue();
        assertThat(factors.accepts(rina, codes.get(0))).isFalse();
        assertThat(factors.accepts(rina, codes.get(1))).isTrue();
        assertThat(factors.recoveryCodesLeft(rina)).isEqualTo(8);
        assertThat(jdbc.sql("select code_hash from recovery_code")
                        .query(String.class)
                        .list())
                .noneMatch(hash -> codes.stream().anyMatch(code -> hash.contains(code.replace("-", ""))));
    }

    @Test
    void guessingCodesMustWaitFromWhateverNetwork() {
        var secret = enrol(signedIn());
        var browser = new HttpBrowser(port);
        browser.signIn("rina-kode", PASSWORD);
        for (int guess = 0; guess < 7; guess++) {
            browser.post("/login/code", "/login/code", "code", "00000" + guess);
        }

        var answer = browser.post("/login/code", "/login/code", "code", next(secret));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Terlalu banyak percobaan.");
    }

    @Test
    void aWrongCodeStandsInTheAuditLog() {
        enrol(signedIn());
        var browser = new HttpBrowser(port);
        browser.signIn("rina-kode", PASSWORD);
        browser.post("/login/code", "/login/code", "code", "000000");

        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'SIGN_IN_FAILED' and record_id = ?")
                        .param(rina.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void turningItOffAsksForThePasswordAndGuessingThatWaitsToo() {
        var browser = signedIn();
        enrol(browser);
        var page = "/account/second-factor";

        for (int guess = 0; guess < 6; guess++) {
            var answer = browser.post(page, page + "/removal", "currentPassword", "salah " + guess);
            assertThat(answer.statusCode()).isEqualTo(422);
        }
        assertThat(browser.post(page, page + "/removal", "currentPassword", PASSWORD)
                        .body())
                .contains("Terlalu banyak percobaan.");
        assertThat(factors.isOn(rina)).isTrue();

        cast.forgiveAll();
        assertThat(browser.post(page, page + "/removal", "currentPassword", PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        assertThat(factors.isOn(rina)).isFalse();
    }

    @Test
    void newRecoveryCodesEndTheOldOnes() {
        var browser = signedIn();
        var old = codesAfter(browser, secretShown(browser));
        var page = "/account/second-factor";
        var renewed = codes(browser.post(page, page + "/recovery-codes", "currentPassword", PASSWORD)
                .body());

        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(old);
        assertThat(factors.accepts(rina, old.get(0))).isFalse();
        assertThat(factors.accepts(rina, renewed.get(0))).isTrue();
    }

    @Test
    void settingItUpAsksForThePasswordAndAFirstCode() {
        var browser = signedIn();
        var secret = secretShown(browser);
        var page = SignIn.SECOND_FACTOR_PAGE;

        assertThat(browser.post(page, page, "code", now(secret), "currentPassword", "salah")
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post(page, page, "code", "000000", "currentPassword", PASSWORD)
                        .statusCode())
                .isEqualTo(422);
        assertThat(factors.isOn(rina)).isFalse();
    }

    @Test
    void settingItUpSignsOtherBrowsersOut() {
        var other = signedIn();
        enrol(signedIn());

        assertThat(location(other.get("/institutions"))).isEqualTo("/login");
    }

    @Test
    void anAdminHelpsWhoLostTheirPhoneAndEveryBrowserIsSignedOut() {
        var browser = signedIn();
        enrol(browser);
        var admin = new HttpBrowser(port);
        admin.signIn("admin", "admin-demo");
        admin.post("/accounts/" + rina, "/accounts/" + rina + "/second-factor/removal");

        assertThat(location(browser.get("/institutions"))).isEqualTo("/login");
        assertThat(location(browser.signIn("rina-kode", PASSWORD))).isEqualTo("/institutions");
    }

    @Test
    void aNewPasswordByLinkDoesNotGetRoundTheCode() {
        enrol(signedIn());
        var admin = new HttpBrowser(port);
        admin.signIn("admin", "admin-demo");
        var link = Jsoup.parse(admin.post("/accounts/" + rina, "/accounts/" + rina + "/password-links")
                        .body())
                .select("p.secret")
                .text()
                .replaceFirst("http://[^/]+", "");
        var browser = new HttpBrowser(port);
        browser.post(link, link, "password", "meja hijau makan roti");

        assertThat(location(browser.signIn("rina-kode", "meja hijau makan roti")))
                .isEqualTo("/login/code");
    }

    @Test
    void neitherSecretNorCodesReachTheLog(CapturedOutput output) {
        var browser = signedIn();
        var secret = secretShown(browser);
        var codes = codesAfter(browser, secret);
        factors.accepts(rina, codes.get(0));

        assertThat(output.toString()).doesNotContain(secret, codes.get(0), codes.get(9));
    }

    @Test
    void theSecretIsNeverShownAgain() {
        var browser = signedIn();
        var secret = enrol(browser);

        assertThat(location(browser.get(SignIn.SECOND_FACTOR_PAGE))).isEqualTo("/account/second-factor");
        assertThat(browser.get("/account/second-factor").body())
                .doesNotContain(secret)
                .doesNotContain(grouped(secret));
    }

    private HttpBrowser signedIn() {
        var browser = new HttpBrowser(port);
        browser.signIn("rina-kode", PASSWORD);
        return browser;
    }

    /** Sets the second factor up in this browser; returns its secret. */
    private String enrol(HttpBrowser browser) {
        var secret = secretShown(browser);
        codesAfter(browser, secret);
        return secret;
    }

    private static String secretShown(HttpBrowser browser) {
        return browser.page(SignIn.SECOND_FACTOR_PAGE)
                .select("code.secret")
                .text()
                .replace(" ", "");
    }

    private List<String> codesAfter(HttpBrowser browser, String secret) {
        var page = SignIn.SECOND_FACTOR_PAGE;
        var answer = browser.post(page, page, "code", now(secret), "currentPassword", PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        return codes(answer.body());
    }

    private static List<String> codes(String page) {
        return Jsoup.parse(page).select(".recovery-codes code").eachText();
    }

    private String now(String secret) {
        return Authenticator.code(secret, clock.instant());
    }

    /** The code of the next half minute, which is accepted already: the present one confirmed the app. */
    private String next(String secret) {
        return Authenticator.code(secret, clock.instant(), 1);
    }

    private static String grouped(String secret) {
        return secret.replaceAll("(?<=\\G.{4})(?=.)", " ");
    }
}
