package id.layakanak.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * Looks for barriers in a page with axe-core, at WCAG 2.2 AA and by what else it holds for good practice. The script runs in the page itself
 * and answers with what is wrong; its own wrapper for Playwright opens a second page for each look and describes all that is right, too, which
 * took three times as long.
 */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private static final String BROKEN = """
            async (part, tags) => (await axe.run(part, {runOnly: tags, resultTypes: ['violations']})).violations
                .map(rule => rule.id + ' ' + rule.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', '))
            """;

    private static final String CORE = core();

    private Axe() {}

    /** Each rule that is broken, with the first elements that break it. */
    @SuppressWarnings("unchecked")
    static List<String> barriers(Page page) {
        page.evaluate(CORE);
        return (List<String>) page.locator("html").evaluate(BROKEN, RULES);
    }

    /** The same of a part that lies over the page: what is half covered beneath it is no barrier. */
    @SuppressWarnings("unchecked")
    static List<String> barriersWithin(Locator part) {
        part.page().evaluate(CORE);
        return (List<String>) part.evaluate(BROKEN, RULES);
    }

    private static String core() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
