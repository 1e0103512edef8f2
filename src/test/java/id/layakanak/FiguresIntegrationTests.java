package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.Role;
import id.layakanak.testing.Crawl;
import id.layakanak.testing.EveryKind;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A number opens exactly the rows that it counts: what stands in a link marked {@code data-count} is the total of the list it leads to, with those
 * the list says it does not show; {@code data-sum} is the sum of what its rows tell in {@code data-part}. Where the address ends in a mark, the list
 * is what the mark names.
 */
@IntegrationTest
@Transactional
class FiguresIntegrationTests {

    private static final String DATE = "\\d{1,2} (?=\\p{Lu}\\p{Ll}+ 20\\d\\d)|\\b20\\d\\d\\b";

    /** A number alone, a share of another, a number of something that the portal lists, or people split L/P. */
    private static final Pattern COUNT = Pattern.compile("^[1-9](?:[0-9.]*[0-9])?$|^[1-9][0-9.]* / |\\b[1-9][0-9.]* "
            + "(?:dari|di antaranya|orang|peserta|anak|sesi|pelatihan|program|lembaga|modul|kegiatan|RTL|rencana|permintaan|tempat|perubahan|lewat batas)\\b"
            + "|\\bL [0-9.]+ · P [1-9]|\\bL [1-9][0-9.]* · P ");

    @Autowired
    Portal portal;

    @Autowired
    EveryKind everyKind;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<String, Element> lists = new HashMap<>();

    @BeforeEach
    void aRecordOfEveryKind() {
        everyKind.add();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyNumberOpensTheRowsThatItCounts(Role role) {
        var compared = new TreeSet<String>();

        Crawl.throughEverything(requestMappingHandlerMapping).follow(role, path -> {
            var page = page(role, path);
            page.ifPresent(found -> found.select("[data-count], [data-sum]").forEach(number -> {
                compare(number, role, path);
                compared.add(number.attr("href").replaceAll("\\?.*", ""));
            }));
            return page;
        });

        assertThat(compared).as("lists that numbers lead " + role + " to").contains("/trained-people", "/trainings");
    }

    /** A number that leads somewhere without a mark would be compared with nothing. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void everyNumberThatIsALinkIsMarked(Role role) {
        Crawl.throughEachPage(requestMappingHandlerMapping).follow(role, path -> {
            var page = page(role, path);
            page.ifPresent(found -> assertThat(found.select("a[href]").stream()
                            .filter(link -> link.text().matches("[0-9.]+"))
                            .filter(link -> !link.hasAttr("data-count") && !link.hasAttr("data-sum")))
                    .as(role + " " + path)
                    .isEmpty());
            return page;
        });
    }

    /** What can be counted and stands on a page in digits is a link, or says in {@code data-figure} why it is none; see {@code fragments/list.html}. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void everyNumberIsALinkOrSaysWhyNot(Role role) {
        Crawl.throughEverything(requestMappingHandlerMapping).follow(role, path -> {
            var page = page(role, path);
            page.ifPresent(found -> assertThat(counts(found).filter(count -> !isOpened(count, role)))
                    .as("numbers that " + role + " cannot open on " + path)
                    .isEmpty());
            return page;
        });
    }

    /** Elements of which the own text tells a count, unless it is none at all: what is not there needs not be opened. */
    private static Stream<Element> counts(Document page) {
        return page.select("main *:not(option, time, textarea, svg *)").stream()
                .filter(element ->
                        COUNT.matcher(element.ownText().replaceAll(DATE, "")).find());
    }

    private static boolean isOpened(Element count, Role role) {
        if (count.closest("[data-count], [data-sum]") != null) {
            return true;
        }
        var said = count.closest("[data-figure]");
        return said != null
                && switch (said.attr("data-figure")) {
                    case "here", "fact" -> true;
                    case "row" -> count.closest("a, tr:has(a), li:has(a), .todo-line:has(a), .note:has(a)") != null;
                    case "closed" -> !role.isStaff();
                    default -> false;
                };
    }

    private void compare(Element number, Role role, String where) {
        var leadsTo = number.attr("href");
        var list = leadsTo.startsWith("#")
                ? part(page(role, where).orElseThrow(), leadsTo)
                : lists.computeIfAbsent(
                        role + leadsTo, key -> part(page(role, leadsTo).orElseThrow(), leadsTo));
        var isSum = number.hasAttr("data-sum");
        var said = Long.parseLong(number.attr(isSum ? "data-sum" : "data-count"));

        assertThat(number.text().replace(".", "")).as("%s of %s", number, where).contains(String.valueOf(said));
        assertThat(isSum ? sum(list) : total(list))
                .as("%s sees %s on %s, which leads to %s", role, number.text(), where, leadsTo)
                .isEqualTo(said);
    }

    /** What a mark at the end of an address leads to. */
    private static Element part(Document page, String address) {
        var mark = address.indexOf('#');
        return mark < 0
                ? page
                : Objects.requireNonNull(
                        page.getElementById(address.substring(mark + 1)), () -> address + " leads nowhere");
    }

    private static long total(Element list) {
        return numbers(list, "data-total") + numbers(list, "data-hidden");
    }

    private static long sum(Element list) {
        assertThat(list.select("tbody tr").size()).as("rows on one page").isEqualTo((int) total(list));
        return numbers(list, "data-part");
    }

    private static long numbers(Element list, String attribute) {
        return list.select("[" + attribute + "]").stream()
                .mapToLong(element -> Long.parseLong(element.attr(attribute)))
                .sum();
    }

    private Optional<Document> page(Role role, String path) {
        var answer = portal.as(role).get(path);
        assertThat(answer).as(role + " " + path).hasStatusOk();
        return String.valueOf(answer.getResponse().getContentType()).startsWith("text/html")
                ? Optional.of(Jsoup.parse(Portal.text(answer), "http://localhost" + path))
                : Optional.empty();
    }
}
