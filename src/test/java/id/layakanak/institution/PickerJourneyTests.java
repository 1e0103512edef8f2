package id.layakanak.institution;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.layakanak.testing.Journey;
import id.layakanak.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Picking one institution of very many: by keyboard alone, with a thumb, and where no script runs. */
@Journey
class PickerJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void byKeyboard() {
        try (var visitor = Visitor.atDesk(port)) {
            visitor.signIn("petugas").open("/people/new");
            var page = visitor.page();
            page.locator("#fullName").fill("Papan Ketik");
            page.getByLabel("Laki-laki").check();
            var field =
                    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Lembaga")));
            field.focus();
            page.keyboard().type("puskesmas");
            var options = page.locator(".pick-panel").getByRole(AriaRole.OPTION);
            assertThat(options.first()).isVisible();
            assertThat(field).hasAttribute("aria-expanded", "true");
            visitor.lookClosely().leavePicture("picker");

            field.focus(); // whatever looked closely had it
            page.keyboard().press("Control+A");
            page.keyboard().type("puskesmas awa");
            assertThat(options).hasCount(1);
            page.keyboard().press("ArrowDown");
            assertThat(options.first()).hasAttribute("aria-selected", "true");
            assertThat(field).hasAttribute("aria-activedescendant", "institution-options-0");
            page.keyboard().press("Enter");
            assertThat(field).hasValue("Puskesmas Awayan");
            assertThat(page.locator(".pick-panel")).isHidden();
            page.keyboard().press("ArrowDown"); // opens again, with all there are
            assertThat(options).hasCount(10);
            page.keyboard().press("Escape");
            assertThat(page.locator(".pick-panel")).isHidden();
            assertThat(field).hasValue("Puskesmas Awayan");

            visitor.click("Simpan").sees("Papan Ketik").sees("Puskesmas Awayan");

            visitor.open("/people");
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Lembaga"))
                    .focus();
            page.keyboard().type("puskesmas awayan");
            assertThat(options).hasCount(1);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*[?&]institution=1a000000-0000-4000-8000-000000000025.*"));
            assertThat(page).not().hasURL(Pattern.compile(".*institutionText.*"));
            visitor.arrived().sees("Papan Ketik");
        }
    }

    @Test
    void withAThumb() {
        try (var visitor = Visitor.withPhone(port)) {
            visitor.signIn("petugas").open("/people/new");
            var page = visitor.page();
            page.locator("#fullName").fill("Jempol Saja");
            page.getByLabel("Perempuan").check();
            page.locator("#institution").click();
            page.locator("#institution").pressSequentially("masjid agung");
            page.getByRole(AriaRole.OPTION)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Al-Akbar"))
                    .click();
            assertThat(page.locator("#institution")).hasValue("Masjid Agung Al-Akbar");
            visitor.lookClosely().leavePicture("picker");
            visitor.click("Simpan").sees("Masjid Agung Al-Akbar");
        }
    }

    @Test
    void whereNoScriptRuns() {
        try (var visitor = Visitor.withoutJavaScript(port)) {
            visitor.signIn("petugas").open("/people/new");
            var page = visitor.page();
            page.locator("#fullName").fill("Tanpa Skrip");
            page.getByLabel("Perempuan").check();
            page.locator("#institution").fill("puskesmas");
            visitor.click("Simpan").sees("Ada beberapa yang cocok").leavePicture("picker-without-script");
            assertThat(page.locator("#fullName")).hasValue("Tanpa Skrip");
            page.getByLabel("Puskesmas Halong").check();
            visitor.click("Simpan").sees("Tanpa Skrip").sees("Puskesmas Halong");
        }
    }
}
