package id.layakanak;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.layakanak.shared.District;
import id.layakanak.shared.Role;
import id.layakanak.testing.HttpBrowser;
import id.layakanak.testing.MeasuredPages;
import id.layakanak.testing.MeasuredPages.Page;
import id.layakanak.testing.Route;
import id.layakanak.testing.SentStatements;
import id.layakanak.testing.SizedDatabase;
import id.layakanak.testing.SizedDatabase.Explained;
import id.layakanak.testing.TestClock;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Opens every page on as much data as a province has, as each role that may: those of {@code bench/pages}, and of lists every order and every turn of the
 * page. No statement may read a large table from beginning to end, and a page sends as few for many rows as for one.
 *
 * <p>To generate the data takes a minute or two, so it is a run of its own: {@code ./mvnw test -Dkla.test.size=M -Dtest=PagesAtSizeIntegrationTests}.
 */
@Tag("integration")
@EnabledIfSystemProperty(named = "kla.test.size", matches = "[TML]")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kla.security.second-factor-required-for=")
@ContextConfiguration(initializers = SizedDatabase.class)
@Import({TestClock.class, SentStatements.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesAtSizeIntegrationTests {

    /** Bytes of HTML before compression. */
    private static final int LONG = 150_000;

    private static final int FOR_SESSION_AND_VIEWER = 2;

    /** Routes that read a large table, send more statements or are longer, and why. To lengthen it is a decision: who waits, and how often? */
    private static final Map<String, String> EXCEPT = Map.of(
            "/retention-runs",
            "once a year the keeper of the portal asks what a run would erase, and that is a question about everything",
            "/people/{person}/personal-data",
            "the few who ask for a copy of their data get what every table holds about them, one statement for each");

    private static final Map<String, String> NOT_MEASURED = Map.of(
            "/login", "has its one statement for nobody signed in",
            "/login/code", "the second step of signing in",
            "/first-admin/{token}", "for a link that is handed over, used once",
            "/passwords/{token}", "for a link that is handed over, used once",
            "/unfinished-form", "where signing in leads after a form that came too late",
            "/account/second-factor", "exists once it is set up",
            "/people/{id}/nip", "the address of the page that a post answers with",
            "/trainings/{training}/participants/{id}/consent/paper", "a file");

    private static final List<String> NUMBERS_OF_ROWS = List.of("1", "20", "100");

    private static final Map<Role, String> USERNAMES = new EnumMap<>(
            Map.of(Role.STAFF, "petugas", Role.TASK_FORCE, "gugus", Role.LEADER, "pimpinan", Role.ADMIN, "admin"));

    /** What came of one request. Rows are those of its tables and lists. */
    private record Visit(Page page, Document html, int status, int bytes, List<String> sent, List<Explained> plans) {

        int rows() {
            return html.select("main tbody tr, main li").size();
        }

        long forSessionAndViewer() {
            return sent.stream()
                    .filter(sql -> sql.matches(".*\\b(from|update) browser_session\\b.*\\bkey = .*"))
                    .count();
        }

        /** Addresses that differ in values alone are one page with more or fewer rows; another record may have a state that says more. */
        String kind() {
            return page.address().replaceAll("=[^&]*", "=");
        }
    }

    /** What is wrong, and where: one statement is often that of many pages. */
    private static final class Beyond {

        private final Map<String, Set<String>> pages = new LinkedHashMap<>();

        void add(String what, Page page) {
            pages.computeIfAbsent(what, none -> new LinkedHashSet<>()).add(page.address());
        }

        List<String> told() {
            return pages.entrySet().stream()
                    .map(entry -> entry.getKey() + "\n      on " + String.join("\n      and ", entry.getValue()))
                    .toList();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    SentStatements sent;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final SizedDatabase database = SizedDatabase.started();
    private List<Page> pages;
    private List<Route> routes;

    @BeforeAll
    void fill(@Autowired DataSource source, @Autowired District district, @Autowired Clock clock) throws Exception {
        database.generate(district.today(clock));
        source.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        pages = MeasuredPages.in(jdbc);
        routes = Route.all(requestMappingHandlerMapping).stream()
                .filter(route -> route.method() == RequestMethod.GET)
                .toList();
    }

    @Test
    void everyPageIsMeasured() {
        assertThat(routes.stream()
                        .map(Route::pattern)
                        .filter(pattern -> !pattern.contains("{extension") && !NOT_MEASURED.containsKey(pattern))
                        .filter(pattern -> pages.stream()
                                .noneMatch(page -> routeOf(page).pattern().equals(pattern))))
                .as("pages that bench/pages lacks")
                .isEmpty();
        assertThat(database.largeTables())
                .containsKeys("person", "participant", "training_session", "attendance", "audit_entry");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPageAsksForWhatItShowsAlone(Role role) {
        var browser = signedIn(role);
        var visits = new LinkedHashMap<String, Visit>();
        for (var page : pages) {
            if (!page.isFile() && routeOf(page).roles().contains(role)) {
                var first = visit(page, browser, visits);
                if (page.role() == role && page.isList()) {
                    turn(first, browser, visits);
                    NUMBERS_OF_ROWS.forEach(rows -> visit(page.with("size", rows), browser, visits));
                }
            }
        }

        var beyond = new Beyond();
        visits.values().forEach(visit -> check(visit, role, beyond));
        visits.values().stream()
                .filter(visit -> !EXCEPT.containsKey(routeOf(visit.page()).pattern()))
                .collect(groupingBy(Visit::kind))
                .values()
                .forEach(same -> compare(same, beyond));
        assertThat(beyond.told()).as("pages of a province for " + role).isEmpty();
    }

    @Test
    void aMarkIsWrittenWithTheSameStatementsInALargeTraining() {
        var browser = signedIn(Role.STAFF);
        var rosters = new LinkedHashMap<Page, Document>();
        pages.stream().filter(Page::isMark).forEach(page -> rosters.put(page, browser.page(page.address())));
        browser.sending("HX-Request", "true");

        var beyond = new Beyond();
        var statements = new ArrayList<Integer>();
        rosters.forEach((page, roster) -> {
            var marks = roster.selectFirst("form:has(button[name=mark])").attr("action");
            var token = roster.selectFirst("[name=_csrf]").val();
            var button =
                    roster.selectFirst("button[name=mark][aria-pressed=false]").val();
            var mark = asked(page, () -> browser.postWith(token, marks, "mark", button));
            check(mark, Role.STAFF, beyond);
            statements.add(mark.sent().size());
        });

        assertThat(statements).hasSize(2).containsOnly(statements.get(0));
        assertThat(beyond.told()).isEmpty();
    }

    private HttpBrowser signedIn(Role role) {
        var browser = new HttpBrowser(port);
        browser.signIn(USERNAMES.get(role), USERNAMES.get(role) + "-demo");
        assertThat(browser.get("/").statusCode()).as(role + " is signed in").isEqualTo(200);
        return browser;
    }

    /** Every order, upwards and downwards, and every link under the list. */
    private void turn(Visit first, HttpBrowser browser, Map<String, Visit> visits) {
        for (var link : first.html().select("a.sort, .pages-links a")) {
            var turned = visit(first.page().at(link.attr("href")), browser, visits);
            for (var again : turned.html().select("a.sort, .pages-links a")) {
                visit(first.page().at(again.attr("href")), browser, visits);
            }
        }
    }

    private Visit visit(Page page, HttpBrowser browser, Map<String, Visit> visits) {
        var known = visits.get(page.address());
        if (known == null) {
            known = asked(page, () -> browser.get(page.address()));
            visits.put(page.address(), known);
        }
        return known;
    }

    private Visit asked(Page page, Supplier<HttpResponse<String>> ask) {
        database.explained();
        sent.forget();
        var answer = ask.get();
        return new Visit(
                page,
                Jsoup.parse(answer.body()),
                answer.statusCode(),
                answer.body().length(),
                sent.all(),
                database.explained());
    }

    private void check(Visit visit, Role role, Beyond beyond) {
        // what is not within reach of a role is not found
        if (visit.status() != 200 && (visit.page().role() == role || visit.status() != 404)) {
            beyond.add("answered with " + visit.status(), visit.page());
        }
        if (EXCEPT.containsKey(routeOf(visit.page()).pattern())) {
            return;
        }
        for (var plan : visit.plans()) {
            plan.scanned()
                    .forEach(table ->
                            beyond.add("the table " + table + " is read through by: " + plan.sql(), visit.page()));
        }
        if (visit.sent().size() > visit.page().statements()) {
            beyond.add(visit.sent().size() + " statements:\n    " + String.join("\n    ", visit.sent()), visit.page());
        }
        if (visit.forSessionAndViewer() > FOR_SESSION_AND_VIEWER) {
            beyond.add(visit.forSessionAndViewer() + " statements for session and viewer", visit.page());
        }
        // more rows than a page has are asked for by nobody but this test
        if (visit.bytes() > LONG && !visit.page().address().contains("size=")) {
            beyond.add(visit.bytes() / 1000 + " kB of HTML", visit.page());
        }
    }

    private static void compare(List<Visit> same, Beyond beyond) {
        var shown = same.stream()
                .filter(visit -> visit.rows() > 0)
                .sorted(comparing(Visit::rows))
                .toList();
        for (var few : shown) {
            var many = shown.get(shown.size() - 1);
            if (few.rows() < many.rows() && few.sent().size() < many.sent().size()) {
                beyond.add(
                        "%d statements for %d rows, and %d for %d of %s"
                                .formatted(
                                        few.sent().size(),
                                        few.rows(),
                                        many.sent().size(),
                                        many.rows(),
                                        many.page().address()),
                        few.page());
                return;
            }
        }
    }

    private Route routeOf(Page page) {
        return routes.stream()
                .filter(route -> route.matches(page.path()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("bench/pages has " + page.address() + ", where no route is"));
    }
}
