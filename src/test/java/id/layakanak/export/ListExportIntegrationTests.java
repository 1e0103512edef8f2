package id.layakanak.export;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.account.Cast;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Role;
import id.layakanak.testing.HttpBrowser;
import id.layakanak.testing.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** Lists with more rows than are sent at once, over real HTTP and with the scheduler of the portal; here that is more than three. */
@IntegrationTest
@Timeout(60)
class ListExportIntegrationTests {

    private static final String PASSWORD = "kuda biru minum teh";

    @LocalServerPort
    int port;

    @Autowired
    ListExports exports;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private AccountId rina;
    private HttpBrowser browser;
    private int rowsAtOnce;

    @BeforeEach
    void aBrowserOfItsOwn() {
        rina = cast.add("rina-unduh", PASSWORD, Role.ADMIN);
        browser = new HttpBrowser(port);
        browser.signIn("rina-unduh", PASSWORD);
        rowsAtOnce = (int) ReflectionTestUtils.getField(exports, "rowsAtOnce");
    }

    @AfterEach
    void noTrace() {
        bound(rowsAtOnce);
        jdbc.sql("delete from job where owner_id = ?").param(rina.value()).update();
        cast.remove(rina);
    }

    @Test
    void aLongListIsWrittenByAJobToTheLetter() {
        for (var path : new String[] {
            "/people.csv", "/people.csv?sex=MALE&sort=name,desc", "/audit.csv?type=institution&action=CREATED"
        }) {
            bound(Integer.MAX_VALUE);
            var atOnce = browser.get(path);
            assertThat(atOnce.statusCode()).as(path).isEqualTo(200);
            assertThat(atOnce.body().lines()).as(path).hasSizeGreaterThan(5);

            bound(3);
            var answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            var job = HttpBrowser.location(answer);
            awaitEnd(job);
            assertThat(browser.page(job).select("main").text()).contains("Selesai");

            var file = browser.get(job + "/file.csv");
            assertThat(file.body()).as(path).isEqualTo(atOnce.body());
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .isEqualTo(atOnce.headers().firstValue("Content-Disposition"));
            assertThat(file.headers().firstValue("Content-Type"))
                    .isEqualTo(atOnce.headers().firstValue("Content-Type"));
        }
    }

    @Test
    void aShortListComesAtOnce() {
        bound(3);

        assertThat(browser.get("/people.csv?q=Jumadi").statusCode()).isEqualTo(200);
        assertThat(jobs()).isZero();
    }

    @Test
    void theNextPageSaysThatItIsReadyAndTheOneAfterItNoMore() {
        bound(3);
        var job = HttpBrowser.location(browser.get("/people.xlsx"));
        awaitEnd(job);

        assertThat(browser.page("/institutions").select(".flash a[href=" + job + "]"))
                .hasSize(1);
        assertThat(browser.page("/institutions").select(".flash")).isEmpty();
    }

    @Test
    void itsOwnPageNeedsNoNews() {
        bound(3);
        var job = HttpBrowser.location(browser.get("/people.xlsx"));
        awaitEnd(job);

        assertThat(browser.page(job).select(".flash")).isEmpty();
        assertThat(browser.page("/institutions").select(".flash")).isEmpty();
    }

    @Test
    void askingForAndFetchingItIsNoted() {
        bound(3);
        var job = HttpBrowser.location(browser.get("/people.csv?sex=MALE"));
        awaitEnd(job);
        browser.get(job + "/file.csv");

        assertThat(jdbc.sql(
                                "select action || ' ' || (changes ->> 'path') from audit_entry where account_id = ? and action in ('EXPORTED', 'DOWNLOADED') order by id")
                        .param(rina.value())
                        .query(String.class)
                        .list())
                .containsExactly("EXPORTED /people.csv", "DOWNLOADED " + job + "/file.csv");
    }

    private void bound(int rows) {
        ReflectionTestUtils.setField(exports, "rowsAtOnce", rows);
    }

    private int jobs() {
        return jdbc.sql("select count(*) from job where owner_id = ?")
                .param(rina.value())
                .query(Integer.class)
                .single();
    }

    private void awaitEnd(String job) {
        var id = job.substring(job.lastIndexOf('/') + 1);
        while (!jdbc.sql("select ended_at is not null from job where id = cast(? as uuid)")
                .param(id)
                .query(Boolean.class)
                .single()) {
            try {
                Thread.sleep(50); // the timeout of the test ends it
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
