package id.layakanak.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.layakanak.shared.NotFound;
import id.layakanak.shared.Role;
import id.layakanak.testing.Portal;
import id.layakanak.testing.TestClock;
import id.layakanak.testing.TestDatabase;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A portal as an office first meets it: without the demo profile, on a database with nothing in it. */
@Tag("integration")
@SpringBootTest(properties = "kla.security.second-factor-required-for=")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({Portal.class, TestClock.class})
@ContextConfiguration(initializers = TestDatabase.Empty.class)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmptyPortalIntegrationTests {

    @Autowired
    Portal portal;

    @Autowired
    FirstAdmin firstAdmin;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Test
    @Order(1)
    void hasNoAccountsAndOffersNone() {
        assertThat(accounts.count()).isZero();
        assertThat(portal.asNobody().get("/login")).bodyText().doesNotContain("petugas-demo", "Akun contoh");
    }

    @Test
    @Order(2)
    void answersNothingToAGuessedLink() {
        assertThat(portal.asNobody().get("/first-admin/guessed")).hasStatus(404);
        assertThat(portal.asNobody()
                        .post(
                                "/first-admin/guessed",
                                "username",
                                "penyusup",
                                "displayName",
                                "X",
                                "password",
                                "sandi yang panjang"))
                .hasStatus(404);
        assertThat(accounts.count()).isZero();
    }

    @Test
    @Order(3)
    void keepsTheLinkAsAHashOnly() {
        var token = firstAdmin.issueToken().orElseThrow();

        assertThat(jdbc.sql("select token_hash from first_admin_link")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(token);
    }

    @Test
    @Order(4)
    void asksForAGoodPasswordAndForgetsTheTypedOne() {
        var token = firstAdmin.issueToken().orElseThrow();
        var answer = portal.asNobody()
                .post("/first-admin/" + token, "username", "kepala", "displayName", "Ibu Kepala", "password", "pendek");

        assertThat(answer).hasStatus(422).bodyText().contains("Sandi sepanjang 12 sampai 128 huruf.", "Ibu Kepala");
        assertThat(Jsoup.parse(Portal.text(answer)).select("#password").attr("value"))
                .isEmpty();
        assertThat(accounts.count()).isZero();
    }

    @Test
    @Order(5)
    void letsExactlyOneFirstAdminInHoweverManyTry() throws Exception {
        var first = firstAdmin.issueToken().orElseThrow();
        var second = firstAdmin.issueToken().orElseThrow();
        Callable<Object> one = () -> firstAdmin.create(
                first, new FirstAdminForm("kepala", "Ibu Kepala", new Password("merpati hinggap di jendela biru")));
        Callable<Object> other = () -> firstAdmin.create(
                second, new FirstAdminForm("wakil", "Bapak Wakil", new Password("kepiting berenang ke seberang")));
        var both = Executors.newFixedThreadPool(2);
        var failures = 0;
        for (var attempt : both.invokeAll(java.util.List.of(one, other))) {
            try {
                attempt.get();
            } catch (java.util.concurrent.ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(NotFound.class);
                failures++;
            }
        }
        both.shutdown();

        assertThat(failures).isEqualTo(1);
        assertThat(accounts.findAll()).singleElement().satisfies(admin -> {
            assertThat(admin.role()).isEqualTo(Role.ADMIN);
            assertThat(admin.passwordHash()).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(passwords.matches("merpati hinggap di jendela biru", admin.passwordHash())
                            || passwords.matches("kepiting berenang ke seberang", admin.passwordHash()))
                    .isTrue();
        });
        assertThat(jdbc.sql("select distinct account_id from audit_entry where record_type = 'account'")
                        .query(UUID.class)
                        .list())
                .containsExactly(accounts.findAll().iterator().next().id().value());
        assertThat(firstAdmin.issueToken()).isEmpty();
        assertThatThrownBy(() -> firstAdmin.create(
                        first, new FirstAdminForm("lagi", "Lagi", new Password("belalang melompati pagar bambu"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Order(6)
    void everyPageOfTheMenuHasAnEmptyStateThatSaysWhatToDo() {
        var admin = portal.as(accounts.findAll().get(0).id());
        for (var path : Jsoup.parse(Portal.text(admin.get("/institutions")))
                .select(".side .links a")
                .eachAttr("href")) {
            assertThat(admin.get(path)).as(path).hasStatusOk().bodyText().doesNotContain("??");
        }
        assertThat(admin.get("/institutions")).bodyText().contains("Belum ada lembaga", "Tambah lembaga");
    }
}
