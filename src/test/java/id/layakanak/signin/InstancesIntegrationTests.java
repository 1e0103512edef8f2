package id.layakanak.signin;

import static id.layakanak.testing.HttpBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.PortalApplication;
import id.layakanak.account.Cast;
import id.layakanak.secondfactor.Authenticator;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Role;
import id.layakanak.testing.HttpBrowser;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.TestClock;
import id.layakanak.testing.TestDatabase;
import id.layakanak.web.PortalAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Several portals on one database, over real HTTP. Beside the portal of all tests: one like it, and one set up as behind a proxy with HTTPS, which
 * demands the second factor of admins.
 */
@IntegrationTest
class InstancesIntegrationTests {

    private static final String PASSWORD = "kuda biru minum teh";

    private static ConfigurableApplicationContext second;
    private static ConfigurableApplicationContext production;

    @LocalServerPort
    int here;

    @Autowired
    Cast cast;

    @Autowired
    OpenSessions sessions;

    @Autowired
    Clock clock;

    private AccountId rina;

    @BeforeAll
    static void start() {
        second = instance();
        production = instance(
                "--kla.base-url=https://kla.example.go.id",
                "--kla.security.second-factor-required-for=ADMIN",
                "--server.tomcat.remoteip.internal-proxies=127.0.0.1/32,0:0:0:0:0:0:0:1/128,::1/128");
    }

    @AfterAll
    static void stop() {
        second.close();
        production.close();
    }

    @BeforeEach
    void anAccountOfItsOwn() {
        rina = cast.add("rina-dua", PASSWORD, Role.STAFF);
    }

    @AfterEach
    void noTrace() {
        cast.remove(rina);
        cast.forgiveAll();
    }

    @Test
    void whoSignsInAtOneIsSignedInAtTheOther() {
        var browser = signedInHere();

        assertThat(browser.at(there()).get("/institutions").statusCode()).isEqualTo(200);
    }

    @Test
    void aDisabledAccountIsOutAtTheOtherOnItsNextRequest() {
        var browser = signedInHere().at(there());
        assertThat(browser.get("/institutions").statusCode()).isEqualTo(200);

        cast.deactivate(rina);
        assertThat(location(browser.get("/institutions"))).isEqualTo("/login");
    }

    @Test
    void aSessionEndedAtOneIsEndedAtTheOther() {
        var browser = signedInHere().at(there());
        assertThat(browser.get("/institutions").statusCode()).isEqualTo(200);

        sessions.endAll(rina);
        assertThat(location(browser.get("/institutions"))).isEqualTo("/login");
    }

    @Test
    void guessesAreCountedOverBoth() {
        var browser = new HttpBrowser(here);
        for (int guess = 0; guess < 8; guess++) {
            browser.at(guess % 2 == 0 ? here : there()).signIn("rina-dua", "salah");
        }

        assertThat(location(browser.at(here).signIn("rina-dua", PASSWORD))).startsWith("/login?wait=");
        assertThat(location(browser.at(there()).signIn("rina-dua", PASSWORD))).startsWith("/login?wait=");
    }

    @Test
    void thePresentPasswordIsGuessedAsSlowlyOverBoth() {
        var browser = signedInHere();
        for (int guess = 0; guess < 6; guess++) {
            browser.at(guess % 2 == 0 ? here : there())
                    .post("/account", "/account", "currentPassword", "salah", "password", "meja hijau makan roti");
        }

        assertThat(browser.post(
                                "/account",
                                "/account",
                                "currentPassword",
                                PASSWORD,
                                "password",
                                "meja hijau makan roti")
                        .body())
                .contains("Terlalu banyak percobaan.");
    }

    @Test
    void aPretendedAddressDoesNotCountWhenNoProxyIsTrusted() {
        for (int guess = 0; guess < 7; guess++) {
            new HttpBrowser(here)
                    .sending("X-Forwarded-For", "203.0.113." + guess)
                    .signIn("rina-dua", "salah");
        }

        assertThat(location(new HttpBrowser(here)
                        .sending("X-Forwarded-For", "198.51.100.1")
                        .signIn("rina-dua", PASSWORD)))
                .startsWith("/login?wait=");
    }

    @Test
    void behindATrustedProxyTheAddressItTellsCounts() {
        for (int guess = 0; guess < 8; guess++) {
            secure("203.0.113.7").signIn("rina-dua", "salah");
        }

        assertThat(location(secure("203.0.113.7").signIn("rina-dua", PASSWORD))).startsWith("/login?wait=");
        assertThat(location(secure("203.0.113.9").signIn("rina-dua", PASSWORD)))
                .as("another machine of the same network")
                .isEqualTo("/");
    }

    @Test
    void underHttpsTheCookieIsForThisHostAndHttpsAlone() {
        var set = secure("203.0.113.1").get("/login").headers().allValues("Set-Cookie");

        assertThat(set)
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("__Host-sid=")
                        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain="));
        assertThat(new HttpBrowser(here).get("/login").headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).startsWith("sid=").doesNotContain("Secure"));
    }

    @Test
    void underHttpsSoAreTheOthers() {
        var set = secure("203.0.113.1").signIn("rina-dua", PASSWORD).headers().allValues("Set-Cookie");

        assertThat(set.stream().map(cookie -> cookie.replaceAll("=.*", ""))).contains("__Host-owner", "__Host-browser");
        assertThat(set)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain="));
    }

    @Test
    void whereAdminsMustHaveASecondFactorTheySetItUpBeforeAnythingElse() {
        var boss = cast.add("bos-dua", PASSWORD, Role.ADMIN);
        var browser = secure("203.0.113.2");
        try {
            browser.signIn("bos-dua", PASSWORD);
            for (var path :
                    new String[] {"/", "/accounts", "/account", "/institutions", "/people", "/account/second-factor"}) {
                assertThat(location(browser.get(path))).as(path).isEqualTo(SignIn.SECOND_FACTOR_PAGE);
            }
            assertThat(location(browser.post(SignIn.SECOND_FACTOR_PAGE, "/accounts/" + rina + "/deactivation")))
                    .isEqualTo(SignIn.SECOND_FACTOR_PAGE);

            browser.get("/accounts");
            var page = browser.page(SignIn.SECOND_FACTOR_PAGE);
            assertThat(page.select("a[href='/accounts'], a[href='/account']")).isEmpty();
            var secret = page.select("code.secret").text().replace(" ", "");
            var code = Authenticator.code(secret, clock.instant());
            var done = browser.post(
                    SignIn.SECOND_FACTOR_PAGE, SignIn.SECOND_FACTOR_PAGE, "code", code, "currentPassword", PASSWORD);
            assertThat(done.body()).contains("href=\"/accounts\"");
            assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);
            assertThat(location(secure("203.0.113.2").signIn("rina-dua", PASSWORD)))
                    .isEqualTo("/");
        } finally {
            cast.remove(boss);
        }
    }

    @Test
    void linksToHandOverStartWithTheConfiguredAddress() {
        assertThat(production.getBean(PortalAddress.class).of("/passwords/x"))
                .isEqualTo("https://kla.example.go.id/passwords/x");
    }

    private HttpBrowser signedInHere() {
        var browser = new HttpBrowser(here);
        assertThat(location(browser.signIn("rina-dua", PASSWORD))).isEqualTo("/");
        return browser;
    }

    /** A browser whose requests come to the production portal through its proxy, which ends HTTPS. */
    private static HttpBrowser secure(String address) {
        return new HttpBrowser(port(production))
                .sending("X-Forwarded-For", address)
                .sending("X-Forwarded-Proto", "https");
    }

    private static int there() {
        return port(second);
    }

    private static int port(ConfigurableApplicationContext instance) {
        return ((WebServerApplicationContext) instance).getWebServer().getPort();
    }

    private static ConfigurableApplicationContext instance(String... settings) {
        var arguments = new ArrayList<>(List.of(settings));
        arguments.add("--server.port=0");
        return new SpringApplicationBuilder(PortalApplication.class, TestClock.class)
                .initializers(new TestDatabase())
                .profiles("demo")
                .run(arguments.toArray(String[]::new));
    }
}
