package id.layakanak.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
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
    EntityManager entities;

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
    void theLastAdminStays() {
        portal.asAdmin().post(ADMIN + "/deactivation");
        assertThat(portal.asAdmin().get("/accounts")).hasStatusOk();

        assertTheLastAdminStays("role", "STAFF");
    }

    /** Today's end is the same as none tomorrow, and a start that has not come is none today. */
    @Test
    void theLastAdminHasNoTerm() {
        assertTheLastAdminStays("role", "ADMIN", "validUntil", "2026-01-01");
        assertTheLastAdminStays("role", "ADMIN", "validUntil", "2099-01-01");
        assertTheLastAdminStays("role", "ADMIN", "validFrom", "2099-01-01");
    }

    @Test
    void noAdminStandsInWhoseTermEndsOrHasNotBegunOrWhoHasNoPassword() {
        var path = add("rina", "Rina Apriani", "ADMIN");
        for (var unfit : new String[] {
            "password_hash = null", "valid_until = '2099-01-01'", "valid_from = '2099-01-01'", "active = false"
        }) {
            jdbc.sql("update account set password_hash = 'x', valid_from = null, valid_until = null, active = true")
                    .update();
            jdbc.sql("update account set " + unfit + " where username = 'rina'").update();
            entities.clear();
            assertTheLastAdminStays("role", "STAFF");
            assertTheLastAdminStays("role", "ADMIN", "validUntil", "2026-01-01");
        }

        jdbc.sql("update account set active = true where username = 'rina'").update();
        entities.clear();
        assertThat(portal.asAdmin()
                        .post(
                                path,
                                "username",
                                "rina",
                                "displayName",
                                "Rina",
                                "role",
                                "ADMIN",
                                "validUntil",
                                "2099-01-01",
                                "version",
                                "0"))
                .as("the other one lasts")
                .hasStatus(302);
    }

    private void assertTheLastAdminStays(String... fields) {
        var all = new ArrayList<>(List.of("username", "admin", "displayName", "Rahmat Hidayat", "version", "0"));
        all.addAll(List.of(fields));
        assertThat(portal.asAdmin().post(ADMIN, all.toArray(String[]::new)))
                .as(all.toString())
                .hasStatus(422)
                .bodyText()
                .contains("Ini admin terakhir");
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

    /** Whoever signs in by it would be somebody else, or nobody. */
    @Test
    void aUsernameIsNobodyElsesPhoneNorAPhoneSomebodyElsesUsername() {
        for (var spelling : new String[] {"085454935136", "6285454935136", "0854-5493-5136", "0854.5493.5136"}) {
            assertThat(portal.asAdmin()
                            .post(
                                    "/accounts",
                                    "username",
                                    spelling,
                                    "displayName",
                                    "B",
                                    "role",
                                    "LEADER",
                                    "version",
                                    "0"))
                    .as(spelling + ", the phone of petugas")
                    .hasStatus(422);
        }

        add("0812-7000-0001", "Rina Apriani", "STAFF");
        for (var spelling : new String[] {"0812 7000 0001", "+6281270000001", "62-812-7000-0001"}) {
            assertThat(portal.asAdmin()
                            .post(
                                    "/accounts",
                                    "username",
                                    "bayangan",
                                    "phone",
                                    spelling,
                                    "displayName",
                                    "B",
                                    "role",
                                    "LEADER",
                                    "version",
                                    "0"))
                    .as(spelling + ", a username")
                    .hasStatus(422);
        }
        assertThat(portal.asAdmin()
                        .post(
                                "/accounts",
                                "username",
                                "081270000002",
                                "phone",
                                "0812 7000 0002",
                                "displayName",
                                "C",
                                "role",
                                "LEADER",
                                "version",
                                "0"))
                .as("one's own is both")
                .hasStatus(302);
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
