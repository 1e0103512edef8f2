package id.layakanak.signin;

import static id.layakanak.testing.HttpBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.account.Cast;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Role;
import id.layakanak.shared.Tokens;
import id.layakanak.testing.Hashes;
import id.layakanak.testing.HttpBrowser;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sign-in page and passwords, over real HTTP where the chain of filters counts. */
@IntegrationTest
class SignInIntegrationTests {

    private static final String PASSWORD = "kuda biru minum teh";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    TestClock time;

    @Autowired
    JdbcClient jdbc;

    private AccountId rina;

    @BeforeEach
    void anAccountOfItsOwn() {
        rina = cast.add("rina-masuk", PASSWORD, Role.STAFF);
    }

    @AfterEach
    void noTrace() {
        cast.remove(rina);
        cast.forgiveAll();
        time.turnBack();
    }

    /** The second is the same address in another spelling, which the sign-in filter understands as well. */
    @ParameterizedTest
    @ValueSource(strings = {"/login", "/%6cogin"})
    void guessingWaitsAtThePageItself(String path) {
        for (int guess = 0; guess < 6; guess++) {
            assertThat(location(login(path, "salah"))).isEqualTo("/login?error");
        }
        assertThat(location(login(path, PASSWORD))).startsWith("/login?wait=");

        cast.forgiveAll();
        assertThat(location(login(path, PASSWORD))).isEqualTo("/");
    }

    /** Each would be another name to the delays, and the same to whoever looks for the account. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u0008\u0002", "\t\u0001", "\u009f"})
    void aNameWithControlCharactersIsNobodys(String prefix) {
        for (int guess = 0; guess < 7; guess++) {
            assertThat(location(login(prefix + "rina-masuk", PASSWORD, "/login")))
                    .isEqualTo("/login?error");
        }
        assertThat(location(login(prefix.repeat(200) + "rina-masuk", PASSWORD, "/login")))
                .isEqualTo("/login?error");
    }

    @Test
    void spaceAroundANameIsNoOtherName() {
        for (var name : List.of(
                "rina-masuk", " rina-masuk", "\u2003rina-masuk", "rina-masuk\n", "\t rina-masuk", "rina-masuk ")) {
            assertThat(location(login(name, "salah", "/login"))).isEqualTo("/login?error");
        }
        assertThat(location(login("\u2003 rina-masuk", PASSWORD, "/login"))).startsWith("/login?wait=");
    }

    /** One machine fails 2.6 sign-ins a second with the name of the owner, who sits at the same address. */
    @Test
    void theOwnersOwnBrowserGetsInWhileSomebodyGuesses() {
        var browser = signedIn();
        browser.post("/account", "/logout");
        attack(20, guess -> "rina-masuk");

        assertThat(location(new HttpBrowser(port).signIn("rina-masuk", PASSWORD)))
                .startsWith("/login?wait=");
        assertThat(location(browser.signIn("rina-masuk", PASSWORD))).isEqualTo("/");
    }

    @Test
    void aBrowserThatIsNewGetsInWhileSomebodyGuessesWithOtherNames() {
        attack(60, guess -> "nama" + guess);

        assertThat(location(new HttpBrowser(port).signIn("rina-masuk", PASSWORD)))
                .isEqualTo("/");
    }

    /** The name itself is under attack, and the browser is new: a link from an admin makes it known. */
    @Test
    void aPasswordLinkLeadsAnotherBrowserInWhileSomebodyGuesses() {
        attack(20, guess -> "rina-masuk");
        var browser = new HttpBrowser(port);
        var link = "/passwords/" + cast.passwordLink(rina);
        browser.post(link, link, "password", "sapi ungu main gitar");

        assertThat(location(browser.signIn("rina-masuk", "sapi ungu main gitar")))
                .isEqualTo("/");
    }

    @Test
    void aKnownBrowserIsNoWayRoundTheDelays() {
        var browser = signedIn();
        browser.post("/account", "/logout");
        for (int guess = 0; guess < 6; guess++) {
            assertThat(location(browser.signIn("rina-masuk", "salah"))).isEqualTo("/login?error");
        }

        assertThat(location(browser.signIn("rina-masuk", PASSWORD))).startsWith("/login?wait=");
        assertThat(location(browser.signIn("petugas", "petugas-demo")))
                .as("it is known to one account")
                .isEqualTo("/");
    }

    @Test
    void aBrowserIsKnownToWhoSignedInThereAndItsSecretToNobody() {
        var stranger = new HttpBrowser(port);
        stranger.signIn("petugas", "petugas-demo");
        attack(20, guess -> "rina-masuk");

        stranger.post("/account", "/logout");
        assertThat(location(stranger.signIn("rina-masuk", PASSWORD))).startsWith("/login?wait=");
        assertThat(jdbc.sql("select token_hash from known_browser")
                        .query(String.class)
                        .list())
                .contains(Tokens.hash(stranger.cookie("browser")))
                .doesNotContain(stranger.cookie("browser"));
    }

    @Test
    void aBrowserShowsANewSecretAfterEachSignInAndACopyOfTheOldOneIsWorthNothing() {
        var browser = signedIn();
        var copied = browser.cookie("browser");
        browser.post("/account", "/logout");
        browser.signIn("petugas", "petugas-demo");
        browser.post("/account", "/logout");

        assertThat(browser.cookie("browser")).isNotEqualTo(copied);
        assertThat(knownBy(copied)).isZero();
        assertThat(knownBy(browser.cookie("browser")))
                .as("all who are known there stay known")
                .isEqualTo(2);
    }

    /** Else somebody who shares a browser could guess on and on, and sign in as themselves in between. */
    @Test
    void aNewSecretForgivesNoGuessesAtTheAccountOfAColleague() {
        var browser = signedIn();
        browser.post("/account", "/logout");
        for (int guess = 0; guess < 6; guess++) {
            browser.signIn("rina-masuk", "salah");
        }
        browser.signIn("petugas", "petugas-demo");
        browser.post("/account", "/logout");

        assertThat(location(browser.signIn("rina-masuk", "salah"))).startsWith("/login?wait=");
    }

    private long knownBy(String secret) {
        return jdbc.sql("select count(*) from known_browser where token_hash = ?")
                .param(Tokens.hash(secret))
                .query(Long.class)
                .single();
    }

    /** Whoever knew the old password may have signed in anywhere. */
    @Test
    void aNewPasswordMakesAllBrowsersStrangersButTheOwnersOwn() {
        var old = signedIn();
        old.post("/account", "/logout");
        var browser = signedIn();
        var before = browser.cookie("browser");
        browser.post("/account", "/account", "currentPassword", PASSWORD, "password", "sapi ungu main gitar");
        browser.post("/account", "/logout");
        attack(20, guess -> "rina-masuk");

        assertThat(location(old.signIn("rina-masuk", "sapi ungu main gitar"))).startsWith("/login?wait=");
        assertThat(browser.cookie("browser")).isNotEqualTo(before);
        assertThat(location(browser.signIn("rina-masuk", "sapi ungu main gitar")))
                .isEqualTo("/");
    }

    @Test
    void theLogInPageShowsNoWaitThatNobodyHas() {
        for (var wait : new String[] {"-5", "0", "901", "2147483647"}) {
            assertThat(new HttpBrowser(port).get("/login?wait=" + wait).body())
                    .as(wait)
                    .doesNotContain("Terlalu banyak percobaan");
        }
        assertThat(new HttpBrowser(port).get("/login?wait=900").body()).contains("Tunggu 900 detik");
    }

    private void attack(int guesses, IntFunction<String> names) {
        var attacker = new HttpBrowser(port);
        for (int guess = 0; guess < guesses; guess++) {
            attacker.signIn(names.apply(guess), "tebakan " + guess);
            time.pass(Duration.ofMillis(385));
        }
    }

    @Test
    void theSameAnswerWhateverIsWrong() {
        jdbc.sql("update account set active = false where id = ?")
                .param(rina.value())
                .update();
        var unknown = new HttpBrowser(port).signIn("tidak-ada", PASSWORD);
        var disabled = new HttpBrowser(port).signIn("rina-masuk", PASSWORD);
        var wrong = new HttpBrowser(port).signIn("petugas", "salah");

        assertThat(location(unknown)).isEqualTo("/login?error").isEqualTo(location(disabled));
        assertThat(location(wrong)).isEqualTo(location(disabled));
        assertThat(unknown.body()).isEqualTo(disabled.body()).isEqualTo(wrong.body());
    }

    /** Whatever the name, an answer takes as long: nothing tells which names there are. */
    @ParameterizedTest
    @ValueSource(strings = {"rina-masuk", "tidak-ada", "0812-9999-0000", "tanpa-sandi", "nonaktif"})
    void exactlyOnePasswordIsHashedWhateverTheName(String name) {
        if (name.equals("tanpa-sandi")) {
            jdbc.sql("update account set password_hash = null, username = 'tanpa-sandi' where id = ?")
                    .param(rina.value())
                    .update();
        } else if (name.equals("nonaktif")) {
            jdbc.sql("update account set active = false, username = 'nonaktif' where id = ?")
                    .param(rina.value())
                    .update();
        }
        var browser = new HttpBrowser(port);

        assertThat(Hashes.during(() -> browser.signIn(name, "sandi yang salah")))
                .isEqualTo(1);
        assertThat(Hashes.during(() -> browser.signIn(name, PASSWORD))).isEqualTo(1);
    }

    @Test
    void aPasswordOf128CharactersWorksToItsLastOneAnd129AreRefused() {
        var longest = ("kuda biru minum teh di warung sebelah timur jembatan, lalu pulang naik perahu; "
                        + "sapi ungu bermain gitar tua di atas atap seng biru")
                .substring(0, 128);
        var browser = signedIn();
        assertThat(browser.post("/account", "/account", "currentPassword", PASSWORD, "password", longest + "x")
                        .body())
                .contains("Sandi sepanjang 12 sampai 128 huruf.");
        assertThat(browser.post("/account", "/account", "currentPassword", PASSWORD, "password", longest)
                        .statusCode())
                .isEqualTo(302);

        assertThat(location(new HttpBrowser(port).signIn("rina-masuk", longest.substring(0, 127))))
                .isEqualTo("/login?error");
        assertThat(location(new HttpBrowser(port).signIn("rina-masuk", longest)))
                .isEqualTo("/");
    }

    @Test
    void blanksAtTheEndsBelongToThePassword() {
        var spaced = "  meja hijau makan roti ";
        signedIn().post("/account", "/account", "currentPassword", PASSWORD, "password", spaced);

        assertThat(location(new HttpBrowser(port).signIn("rina-masuk", spaced.strip())))
                .isEqualTo("/login?error");
        assertThat(location(new HttpBrowser(port).signIn("rina-masuk", spaced))).isEqualTo("/");
    }

    @Test
    void lettersOutsideAsciiCountAsOneEach() {
        var emoji = "🐴🐄🦆🐐🐓🐈🐕🐇🐟🦋🐝";
        var browser = signedIn();

        assertThat(browser.post("/account", "/account", "currentPassword", PASSWORD, "password", emoji)
                        .body())
                .contains("Sandi sepanjang 12 sampai 128 huruf.");
    }

    private HttpBrowser signedIn() {
        var browser = new HttpBrowser(port);
        assertThat(location(browser.signIn("rina-masuk", PASSWORD))).isEqualTo("/");
        return browser;
    }

    private java.net.http.HttpResponse<String> login(String path, String password) {
        return login("rina-masuk", password, path);
    }

    private java.net.http.HttpResponse<String> login(String name, String password, String path) {
        return new HttpBrowser(port).post("/login", path, "username", name, "password", password);
    }
}
