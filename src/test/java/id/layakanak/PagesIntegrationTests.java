package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.Role;
import id.layakanak.testing.Crawl;
import id.layakanak.testing.EveryKind;
import id.layakanak.testing.HtmlChecker;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Follows every link from the home page, as each role and in both languages, and asks of every page what all pages owe. */
@IntegrationTest
@Transactional
class PagesIntegrationTests {

    private static final Map<String, Set<String>> LOOKS = looks();

    /** Pages of no section: of whoever is signed in, and of everybody. */
    private static final String BESIDE_THE_MENU = "/(account|privacy)([/?].*)?";

    @Autowired
    Portal portal;

    @Autowired
    EveryKind everyKind;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void aRecordOfEveryKind() {
        everyKind.add();
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF,id",
        "STAFF,en",
        "TASK_FORCE,id",
        "TASK_FORCE,en",
        "LEADER,id",
        "LEADER,en",
        "ADMIN,id",
        "ADMIN,en"
    })
    void everyPageIsLinkedAndKeepsTheRulesOfAll(Role role, String language) {
        var browser = language.equals("en") ? portal.as(role).inEnglish() : portal.as(role);

        var kinds = new HashSet<String>();

        Crawl.throughEverything(requestMappingHandlerMapping).follow(role, path -> {
            var answer = browser.get(path);
            assertThat(answer).as(role + " " + path).hasStatusOk();
            if (!String.valueOf(answer.getResponse().getContentType()).startsWith("text/html")) {
                return Optional.empty();
            }
            var where = role + " " + language + " " + path;
            var text = Portal.text(answer);
            var page = Jsoup.parse(text, "http://localhost" + path);
            check(page, where);
            assertThat(page.select(".links [aria-current=page]").eachAttr("href"))
                    .as("lit in the menu on " + where)
                    .hasSize(path.matches(BESIDE_THE_MENU) ? 0 : 1);
            if (kinds.add(path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[?].*", ""))) {
                assertThat(HtmlChecker.errors(text)).as("HTML of " + where).isEmpty();
            }
            return Optional.of(page);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void whatNoLinkLeadsToIsProperHtmlToo(String language) {
        var staff = language.equals("en") ? portal.asStaff().inEnglish() : portal.asStaff();
        var nobody = language.equals("en") ? portal.asNobody().inEnglish() : portal.asNobody();
        for (var answer : List.of(
                nobody.get("/login"),
                nobody.get("/login?error"),
                nobody.get("/privacy"),
                staff.get("/people?q=zzzz&institutionText=dinas"),
                staff.post("/institutions", "name", "", "version", "0"),
                staff.post("/people", "fullName", "", "version", "0"),
                staff.post("/trainings", "startsOn", "31/02/2027", "version", "0"))) {
            assertThat(HtmlChecker.errors(Portal.text(answer)))
                    .as("HTML of " + answer.getRequest().getRequestURI())
                    .isEmpty();
        }
    }

    private static void check(Document page, String where) {
        looksAreLoaded(page, where);
        assertThat(page.select("h1")).as("headings of " + where).hasSize(1);
        assertThat(page.title()).as("title of " + where).isNotBlank();
        assertThat(page.select("main h1, main h2").eachText())
                .as("headings of " + where)
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(page.html()).as("missing message on " + where).doesNotContain("??");
        Map<String, Long> ids =
                page.select("[id]").stream().collect(Collectors.groupingBy(Element::id, Collectors.counting()));
        assertThat(ids.entrySet().stream().filter(id -> id.getValue() > 1))
                .as("doubled ids on " + where)
                .isEmpty();
        assertThat(page.select("form[method=post]").stream()
                        .filter(form -> form.select("[name=_csrf]").isEmpty()))
                .as("forms without a token on " + where)
                .isEmpty();
        assertThat(page.select("table").stream()
                        .filter(table -> table.select("caption").isEmpty()))
                .as("tables without a caption on " + where)
                .isEmpty();
        assertThat(page.select("[aria-current=page]").stream()
                        .map(Element::text)
                        .distinct()
                        .count())
                .as("marked places in the menu on " + where)
                .isLessThanOrEqualTo(3);
    }

    /** A class that has a look has it on this page: the sheet that gives it is loaded here. */
    private static void looksAreLoaded(Document page, String where) {
        var loaded = page.select("link[rel=stylesheet][href*=/assets/]").stream()
                .map(sheet -> sheet.attr("href").replaceFirst(".*/", ""))
                .collect(Collectors.toSet());
        assertThat(loaded).as("sheets of " + where).contains("base.css");
        page.select("[class]").stream()
                .flatMap(part -> part.classNames().stream())
                .distinct()
                .filter(LOOKS::containsKey)
                .forEach(name -> assertThat(LOOKS.get(name))
                        .as("sheets with ." + name + ", which stands on " + where)
                        .containsAnyElementsOf(loaded));
    }

    /** The names of the sheets by the classes in them. */
    private static Map<String, Set<String>> looks() {
        var looks = new TreeMap<String, Set<String>>();
        var folder = Path.of("src/main/resources/static/assets");
        try (var files = Files.newDirectoryStream(folder, "*.css")) {
            for (var sheet : files) {
                var selectors = Files.readString(sheet)
                        .replaceAll("(?s)/\\*.*?\\*/", "")
                        .replaceAll("\\{[^{}]*}", ";");
                Pattern.compile("\\.([a-z][\\w-]*)")
                        .matcher(selectors)
                        .results()
                        .forEach(found -> looks.computeIfAbsent(found.group(1), name -> new TreeSet<>())
                                .add(sheet.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return looks;
    }
}
