package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.Role;
import id.layakanak.testing.Crawl;
import id.layakanak.testing.EveryKind;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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
 * the list says it does not show; {@code data-sum} is the sum of what its rows tell in {@code data-part}.
 */
@IntegrationTest
@Transactional
class FiguresIntegrationTests {

    @Autowired
    Portal portal;

    @Autowired
    EveryKind everyKind;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<String, Document> lists = new HashMap<>();

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

    private void compare(Element number, Role role, String where) {
        var leadsTo = number.attr("href");
        var list =
                lists.computeIfAbsent(role + leadsTo, key -> page(role, leadsTo).orElseThrow());
        var isSum = number.hasAttr("data-sum");
        var said = Long.parseLong(number.attr(isSum ? "data-sum" : "data-count"));

        assertThat(number.text().replace(".", "")).as("%s of %s", number, where).contains(String.valueOf(said));
        assertThat(isSum ? sum(list) : total(list))
                .as("%s sees %s on %s, which leads to %s", role, number.text(), where, leadsTo)
                .isEqualTo(said);
    }

    private static long total(Document list) {
        return numbers(list, "data-total") + numbers(list, "data-hidden");
    }

    private static long sum(Document list) {
        assertThat(list.select("tbody tr").size()).as("rows on one page").isEqualTo((int) total(list));
        return numbers(list, "data-part");
    }

    private static long numbers(Document list, String attribute) {
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
