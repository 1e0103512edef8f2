package id.layakanak.job;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import id.layakanak.testing.Journey;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Visitor;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a job while it runs. What runs is the test, which writes what a job would write. */
@Journey
class JobJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void aJobThatRuns() {
        jdbc.sql("""
                        insert into job (id, kind, owner_id, language, parameters, status, done, total, asked_at, started_at)
                        values (?, 'person.job.export', ?, 'id', '{}', 'RUNNING', 1200, 31204, now(), now())
                        """).params(id, Portal.STAFF.value()).update();
    }

    @AfterEach
    void noTrace() {
        jdbc.sql("delete from job where id = ?").param(id).update();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void tellsByItselfHowFarItIsAndShowsTheFileWhenThereIsOne(int width) {
        try (var staff = (width == 360 ? Visitor.withPhone(port) : Visitor.atDesk(port)).signIn("petugas")) {
            staff.open("/jobs/" + id).sees("1.200 dari 31.204").leavePicture("job-running");
            staff.page().locator("summary:has-text('Batalkan')").click();
            progress(12000);
            staff.sees("12.000 dari 31.204");
            // the question that was opened stays open
            assertThat(staff.page().locator("details.confirm button")).isVisible();

            finish();
            staff.sees("Selesai").sees("Disimpan sampai").doesNotSee("12.000 dari");
            assertThat(staff.page().locator("#progress, noscript, details.confirm"))
                    .hasCount(0);
            staff.arrived().lookClosely().leavePicture("job-done");
            staff.open("/jobs").sees("Berkas daftar orang").lookClosely().leavePicture("jobs");
        }
    }

    @Test
    void asksNoMoreOnceItIsOver() {
        try (var staff = Visitor.atDesk(port).signIn("petugas")) {
            staff.open("/jobs/" + id);
            finish();
            staff.sees("Disimpan sampai");
            var asked = new AtomicInteger();
            staff.page().onRequest(request -> asked.incrementAndGet());
            staff.page().waitForTimeout(5_000);
            assertEquals(0, asked.get());
        }
    }

    @Test
    void withoutJavaScriptALinkShowsItAgainAndAButtonCancels() {
        try (var staff = Visitor.withoutJavaScript(port).signIn("petugas")) {
            staff.open("/jobs/" + id).sees("1.200 dari 31.204");
            progress(12000);
            staff.page()
                    .locator("a", new Page.LocatorOptions().setHasText("Lihat lagi"))
                    .click();
            staff.arrived().sees("12.000 dari 31.204");

            staff.page().locator("summary:has-text('Batalkan')").click();
            staff.page().locator("details.confirm button").click();
            staff.arrived().sees("Dibatalkan").doesNotSee("Lihat lagi");
        }
    }

    private void progress(int done) {
        jdbc.sql("update job set done = ? where id = ?").params(done, id).update();
    }

    private void finish() {
        jdbc.sql("""
                        update job set status = 'DONE', done = 31204, file_name = 'orang.xlsx', file_type = 'text/csv', file_size = 1900000,
                                       ended_at = now(), expires_at = now() + interval '1 day'
                        where id = ?
                        """).param(id).update();
    }
}
