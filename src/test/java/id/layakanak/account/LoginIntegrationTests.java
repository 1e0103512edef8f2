package id.layakanak.account;

import static id.layakanak.testing.HttpBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.District;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Role;
import id.layakanak.testing.HttpBrowser;
import id.layakanak.testing.IntegrationTest;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The log-in page and passwords, over real HTTP where the chain of filters counts. */
@IntegrationTest
class LoginIntegrationTests {

    private static final String PASSWORD = "kuda biru minum teh";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    District district;

    @Autowired
    Clock clock;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    PasswordRules rules;

    @Autowired
    CommonPasswords common;

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
    }

    /** The second is the same address in another spelling, which the log-in filter understands as well. */
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

    @ParameterizedTest
    @ValueSource(strings = {"rina-masuk", "tidak-ada", "0812-9999-0000", "tanpa-sandi", "nonaktif"})
    void exactlyOnePasswordIsHashedWhateverTheName(String name) {
        var work = new CountingEncoder(passwords);
        var login = SecurityConfiguration.login(new LoginNames(accounts, district, clock, work), work);
        attempt(login, "tidak-ada"); // the first unknown name makes what later ones are compared with
        if (name.equals("tanpa-sandi")) {
            jdbc.sql("update account set password_hash = null, username = 'tanpa-sandi' where id = ?")
                    .param(rina.value())
                    .update();
        } else if (name.equals("nonaktif")) {
            jdbc.sql("update account set active = false, username = 'nonaktif' where id = ?")
                    .param(rina.value())
                    .update();
        }
        work.hashed.set(0);
        attempt(login, name);

        assertThat(work.hashed).hasValue(1);
    }

    @Test
    void passwordsAreHashedAsStronglyAsAsvsAsks() {
        assertThat(passwords.encode(PASSWORD)).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.encode(PASSWORD)).isNotEqualTo(passwords.encode(PASSWORD));
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

    @Test
    void theMostCommonPasswordsLongEnoughForThePortalAreRefused() {
        assertThat(common.size()).isGreaterThanOrEqualTo(3000);
        for (var leaked : new String[] {"PolniyPizdec0211", "polniypizdec0211", " ghjcnjgfhjkm "}) {
            assertThatThrownBy(() -> rules.require(new Password(leaked), "rina-masuk", "Rina Apriani"))
                    .as(leaked)
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.code()).isEqualTo("account.password.common"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rinaapriani12",
                "Rina-Apriani!",
                "rina-masuk-rina",
                "kabupatenbalangan",
                "Balangan-2026",
                "DinasP3AP2KBPMD",
                "portalpelatihan"
            })
    void namesOfTheDistrictAndTheOwnerAreRefused(String password) {
        assertThatThrownBy(() -> rules.require(new Password(password), "rina-masuk", "Rina Apriani"))
                .isInstanceOf(Refused.class);
    }

    private HttpBrowser signedIn() {
        var browser = new HttpBrowser(port);
        assertThat(location(browser.signIn("rina-masuk", PASSWORD))).isEqualTo("/");
        return browser;
    }

    private java.net.http.HttpResponse<String> login(String path, String password) {
        return new HttpBrowser(port).post("/login", path, "username", "rina-masuk", "password", password);
    }

    private static void attempt(org.springframework.security.authentication.AuthenticationProvider login, String name) {
        assertThatThrownBy(() -> login.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(name, "sandi yang salah")))
                .isInstanceOf(AuthenticationException.class);
    }

    /** Counts the costly work. */
    private static final class CountingEncoder implements PasswordEncoder {

        private final PasswordEncoder real;
        private final AtomicInteger hashed = new AtomicInteger();

        private CountingEncoder(PasswordEncoder real) {
            this.real = real;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            hashed.incrementAndGet();
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            if (hash != null && !hash.isEmpty()) {
                hashed.incrementAndGet();
            }
            return real.matches(password, hash);
        }
    }
}
