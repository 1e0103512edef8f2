package id.layakanak.attendance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.layakanak.testing.Journey;
import id.layakanak.testing.Visitor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roster by keyboard at a desk, and everything that opens on a phone: what opens must lie on the screen. */
@Journey
class RosterJourneyTests {

    private static final String ROSTER = "/sessions/5e000000-0000-4000-8000-000000000017/attendance";

    private static final UUID LATER = UUID.fromString("5e000000-0000-4000-8000-000000000020");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** As the hint on the page says it: an arrow enters, letters in a row mark one person after the other. */
    @Test
    void lettersMarkAndGoOnAndOneKeyTakesTheLastBack() {
        try (var staff = Visitor.atDesk(port).signIn("petugas").open(ROSTER)) {
            var page = staff.page();
            var rows = page.locator(".roster-rows > li");
            staff.sees("satu huruf menandainya, lalu pindah sendiri ke peserta berikutnya");
            staff.sees("Ctrl+Z Kembali selangkah");

            page.keyboard().press("ArrowDown");
            assertThat(rows.nth(0)).isFocused();
            page.keyboard().press("s");
            assertThat(rows.nth(1)).isFocused();
            staff.arrived(); // the order in which two taps arrive is not that of the keys
            page.keyboard().press("h");
            assertThat(rows.nth(2)).isFocused();
            assertThat(mark(rows.nth(0))).containsText("S");
            assertThat(mark(rows.nth(1))).containsText("H");
            staff.arrived();

            page.keyboard().press("Control+z");
            assertThat(rows.nth(1)).isFocused();
            assertThat(mark(rows.nth(1))).hasCount(0);
            assertThat(mark(rows.nth(0))).containsText("S");
            page.keyboard().press("i");
            assertThat(rows.nth(2)).isFocused();
            staff.arrived();
            assertThat(mark(rows.nth(1))).containsText("I");
            page.keyboard().press("t");
            page.keyboard().press("Control+z"); // which waits for the mark that is on its way
            assertThat(rows.nth(2)).isFocused();
            assertThat(mark(rows.nth(2))).hasCount(0);
            assertThat(mark(rows.nth(1))).containsText("I");

            page.keyboard().press("ArrowDown");
            staff.click("Urungkan");
            assertThat(rows.nth(1)).isFocused();
            assertThat(mark(rows.nth(1))).hasCount(0);
            staff.click("Urungkan");
            assertThat(rows.nth(0)).isFocused();
            assertThat(mark(rows.nth(0))).hasCount(0);
        }
    }

    @Test
    void whoMarksAllTheRestAtOnceAndTakesItBackStaysWhereTheyWere() {
        try (var staff = Visitor.atDesk(port).inEnglish().signIn("petugas").open(ROSTER)) {
            var page = staff.page();
            var third = page.locator(".roster-rows > li").nth(2);
            staff.sees("one letter marks them and moves on to the next by itself");
            staff.sees("Ctrl+Z One step back");
            for (int row = 0; row <= 2; row++) {
                page.keyboard().press("ArrowDown");
            }

            page.locator("#rest button").click();
            assertThat(mark(third)).containsText("P");
            assertThat(third).isFocused();
            staff.arrived();
            page.keyboard().press("Control+z");
            assertThat(mark(third)).hasCount(0);
            assertThat(third).isFocused();
        }
    }

    private static Locator mark(Locator row) {
        return row.locator("button[aria-pressed=true]");
    }

    @Test
    void whoIsThereBeforeTheTimeSaysSoAndMarks() {
        var times = jdbc.sql("select starts_at, ends_at from training_session where id = ?")
                .param(LATER)
                .query()
                .singleRow();
        var soon = clock.instant().plus(Duration.ofHours(1));
        times(Timestamp.from(soon), Timestamp.from(soon.plus(Duration.ofHours(1))));
        try (var staff = Visitor.withPhone(port).signIn("petugas").open("/sessions/" + LATER + "/attendance")) {
            var buttons = staff.page().locator(".roster-rows > li").first().locator("button[name=mark]");
            assertThat(buttons).hasCount(0);
            staff.lookClosely();

            staff.page().getByText("Sesi sudah dimulai lebih awal").click();

            assertThat(buttons).hasCount(5);
            staff.lookClosely();
        } finally {
            jdbc.sql("delete from session_opening where session_id = ?")
                    .param(LATER)
                    .update();
            times(times.get("starts_at"), times.get("ends_at"));
        }
    }

    private void times(Object startsAt, Object endsAt) {
        jdbc.sql("update training_session set starts_at = ?, ends_at = ? where id = ?")
                .params(startsAt, endsAt, LATER)
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROSTER,
                "/trainings/7a000000-0000-4000-8000-000000000001/attendance",
                "/trainings/7a000000-0000-4000-8000-000000000001/participants",
                "/institutions?q=sd",
                "/people?q=a",
                "/audit?type=training",
                "/follow-up-plans?q=dinas"
            })
    void whatOpensOnAPhoneLiesOnTheScreen(String path) {
        try (var admin = Visitor.withPhone(port).signIn("admin").open(path)) {
            var page = admin.page();
            liesOnTheScreen(admin, page.locator(".menu"), page.locator(".side .links"));
            page.keyboard().press("Escape");
            var downloads = page.locator("details.downloads > summary");
            for (int index = 0; index < Math.min(3, downloads.count()); index++) {
                liesOnTheScreen(
                        admin,
                        downloads.nth(index),
                        page.locator("details.downloads > .downloads-panel").nth(index));
                page.keyboard().press("Escape");
            }
            for (var button :
                    page.locator(".head-actions .btn, .filters .btn, .tabs a").all()) {
                assertThat(button.evaluate("it => it.scrollWidth - it.clientWidth <= 1"))
                        .as(path + " cuts " + button.textContent())
                        .isEqualTo(true);
            }
            admin.lookClosely();
        }
    }

    private static void liesOnTheScreen(Visitor visitor, Locator opener, Locator panel) {
        opener.click();
        panel.scrollIntoViewIfNeeded();
        var box = panel.boundingBox();

        assertThat(box.x).isGreaterThanOrEqualTo(0);
        assertThat(box.x + box.width).isLessThanOrEqualTo(360);
        assertThat(box.y).isBetween(-1.0, 800.0);
        visitor.lookCloselyAt(panel);
    }
}
