package id.layakanak.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class AccountIntegrationTests {

    private static final String STAFF = "/accounts/" + Portal.STAFF;
    private static final String ADMIN = "/accounts/" + Portal.ADMIN;

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordRules rules;

    @Test
    void anAdminAddsAnAccountWhoseOwnerChoosesThePassword() {
        var path = add("rina", "Rina Apriani", "STAFF");
        assertThat(portal.asAdmin().get(path)).bodyText().contains("Rina Apriani", "Berikan tautan masuk pertama");

        var link = Pattern.compile("/passwords/[\\w-]{43}")
                .matcher(Portal.text(portal.asAdmin().post(path + "/password-links")));
        assertThat(link.find()).isTrue();
        assertThat(portal.asNobody().get(link.group())).hasStatusOk().bodyText().contains("Rina Apriani");
        assertThat(portal.asNobody().post(link.group(), "password", "kuda biru minum teh"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/login");

        assertThat(portal.asNobody().get(link.group())).hasStatus(404);
        assertThat(portal.asNobody().post(link.group(), "password", "kuda biru minum kopi"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                    |            | Tanpa batas
                         2026-01-05 |            | Sejak 5 Januari 2026
                                    | 2027-12-31 | Sampai 31 Desember 2027
                         2026-01-05 | 2027-12-31 | 5 Januari 2026 sampai 31 Desember 2027
                        """)
    void saysOfATermWhatIsKnownOfIt(String from, String until, String said) {
        jdbc.sql(
                        "update account set valid_from = cast(:from as date), valid_until = cast(:until as date) where id = :id")
                .param("from", from)
                .param("until", until)
                .param("id", Portal.STAFF.value())
                .update();

        var term = Jsoup.parse(Portal.text(portal.asAdmin().get(STAFF)))
                .select("dt:containsOwn(Masa berlaku) + dd")
                .text();
        assertThat(term).isEqualTo(said);
    }

    @Test
    void aRefusedPasswordDoesNotUseTheLinkUp() {
        var path = add("rina", "Rina Apriani", "STAFF");
        var link = Pattern.compile("/passwords/[\\w-]{43}")
                .matcher(Portal.text(portal.asAdmin().post(path + "/password-links")));
        assertThat(link.find()).isTrue();

        assertThat(portal.asNobody().post(link.group(), "password", "pendek")).hasStatus(422);
        assertThat(portal.asNobody().get(link.group())).hasStatusOk();
    }

    @Test
    void onlyTheHashOfALinkIsKeptAndANewLinkEndsTheOldOne() {
        var first = Pattern.compile("/passwords/([\\w-]{43})")
                .matcher(Portal.text(portal.asAdmin().post(STAFF + "/password-links")));
        assertThat(first.find()).isTrue();
        portal.asAdmin().post(STAFF + "/password-links");

        assertThat(portal.asNobody().get(first.group())).hasStatus(404);
        assertThat(jdbc.sql("select token_hash from account_link")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(hash -> hash.contains(first.group(1)));
    }

    /** Whoever sends a request chooses the host that it names. */
    @Test
    void aLinkFollowsNoHostThatNobodyConfigured() {
        var page = Jsoup.parse(Portal.text(portal.asAdmin().post("http://evil.example" + STAFF + "/password-links")));

        assertThat(page.select("p.secret").text()).matches("/passwords/[\\w-]{43}");
        assertThat(page.text()).contains("Awali dengan alamat");
        assertThat(page.html()).doesNotContain("evil.example").doesNotContain("wa.me");
    }

    @Test
    void theTaskForceNeedsAnInstitution() {
        assertThat(portal.asAdmin()
                        .post("/accounts", "username", "gt", "displayName", "GT", "role", "TASK_FORCE", "version", "0"))
                .hasStatus(422);
        assertThat(portal.asAdmin()
                        .post(
                                "/accounts",
                                "username",
                                "gt-baru",
                                "displayName",
                                "GT",
                                "role",
                                "TASK_FORCE",
                                "version",
                                "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih lembaga yang diwakilinya.");
    }

    @Test
    void theLastActiveAdminStays() {
        portal.asAdmin().post(ADMIN + "/deactivation");
        assertThat(portal.asAdmin().get("/accounts")).hasStatusOk();

        var demoted = portal.asAdmin()
                .post(ADMIN, "username", "admin", "displayName", "Rahmat Hidayat", "role", "STAFF", "version", "0");
        assertThat(demoted).hasStatus(422).bodyText().contains("Ini admin aktif terakhir.");
    }

    @Test
    void whoIsDeactivatedIsOutAtTheNextRequest() {
        assertThat(portal.asStaff().get("/institutions")).hasStatusOk();
        portal.asAdmin().post(STAFF + "/deactivation");

        assertThat(portal.asStaff().get("/institutions"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/login?ended");
    }

    @Test
    void whoseRoleChangesHasTheNewRightsAtTheNextRequest() {
        assertThat(portal.asStaff().get("/institutions/new")).hasStatusOk();
        portal.asAdmin()
                .post(STAFF, "username", "petugas", "displayName", "Sari Wulandari", "role", "LEADER", "version", "0");

        assertThat(portal.asStaff().get("/institutions/new")).hasStatus(404);
    }

    @Test
    void anAccountWorksWithinItsTermOnly() {
        var fields = new String[] {
            "username", "petugas", "displayName", "Sari", "role", "STAFF", "validUntil", "2020-01-01", "version", "0"
        };
        portal.asAdmin().post(STAFF, fields);

        assertThat(portal.asStaff().get("/institutions"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/login?ended");
    }

    @Test
    void everybodyChangesTheirOwnPasswordKnowingThePresentOne() {
        assertThat(portal.asStaff().post("/account", "currentPassword", "salah", "password", "kuda biru minum teh"))
                .hasStatus(422)
                .bodyText()
                .contains("Bukan sandi Anda sekarang.");
        assertThat(portal.asStaff()
                        .post("/account", "currentPassword", "petugas-demo", "password", "kuda biru minum teh"))
                .hasStatus(302);
    }

    @Test
    void aPasswordMustNotBeEasyToGuess() {
        for (var guessable :
                new String[] {"password1234", "123456789012", "Balangan2025!", "petugas-demo", "SariWulandari1"}) {
            assertThat(portal.asStaff().post("/account", "currentPassword", "petugas-demo", "password", guessable))
                    .as(guessable)
                    .hasStatus(422)
                    .bodyText()
                    .containsAnyOf("mudah ditebak", "paling sering bocor");
        }
        rules.require(new Password("x".repeat(40) + " kuda biru minum teh manis ".repeat(3)), "petugas", "Sari");
    }

    @Test
    void onlyAdminsManageAccounts() {
        assertThat(portal.asStaff().get("/accounts")).hasStatus(404);
        assertThat(portal.asLeader().post(STAFF + "/password-links")).hasStatus(404);
    }

    private String add(String username, String name, String role) {
        var answer = portal.asAdmin()
                .post("/accounts", "username", username, "displayName", name, "role", role, "version", "0");
        assertThat(answer).hasStatus(302);
        return answer.getResponse().getRedirectedUrl();
    }
}
