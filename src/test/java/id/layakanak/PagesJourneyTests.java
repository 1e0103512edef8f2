package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.Journey;
import id.layakanak.testing.Visitor;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One page of every kind that a link leads to, opened in the browser; {@link Visitor} looks at each closely. */
@Journey
class PagesJourneyTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"admin,360,id", "admin,1280,en", "gugus,360,en", "gugus,1280,id"})
    void everyKindOfPage(String username, int width, String language) {
        try (var visitor = width == 360 ? Visitor.withPhone(port) : Visitor.atDesk(port)) {
            (language.equals("en") ? visitor.inEnglish() : visitor).signIn(username);
            Set<String> kinds = new HashSet<>(Set.of("/"));
            var queue = new ArrayDeque<>(List.of("/"));
            while (!queue.isEmpty()) {
                visitor.open(queue.poll());
                for (var link : links(visitor)) {
                    // a download has an extension, and there is no page to look at
                    if (!link.matches(".*\\.[a-z]+$") && kinds.add(Visitor.kind(link))) {
                        queue.add(link);
                    }
                }
            }
            assertThat(kinds).hasSizeGreaterThan(8);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Visitor visitor) {
        return (List<String>) visitor.page().evaluate("""
                [...document.querySelectorAll('a[href^="/"]')].map(link => link.getAttribute('href').replace(/[?#].*/, ''))
                """);
    }
}
