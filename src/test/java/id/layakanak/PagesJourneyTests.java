package id.layakanak;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import id.layakanak.shared.Role;
import id.layakanak.testing.Crawl;
import id.layakanak.testing.EveryKind;
import id.layakanak.testing.Journey;
import id.layakanak.testing.Visitor;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One page of every kind that a link leads to, opened in the browser; {@link Visitor} looks at each closely. The visitors come side by side. */
@Journey
@Execution(ExecutionMode.CONCURRENT)
class PagesJourneyTests {

    private static final int PHONE = 360;

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    EveryKind everyKind;

    @BeforeEach
    void aRecordOfEveryKind() {
        everyKind.add();
    }

    @ParameterizedTest
    @CsvSource({"ADMIN,admin,360,id", "ADMIN,admin,1280,en", "TASK_FORCE,gugus,360,en", "TASK_FORCE,gugus,1280,id"})
    void everyKindOfPage(Role role, String username, int width, String language) {
        try (var visitor = width == PHONE ? Visitor.withPhone(port) : Visitor.atDesk(port)) {
            (language.equals("en") ? visitor.inEnglish() : visitor).signIn(username);
            Crawl.throughEachPage(requestMappingHandlerMapping).follow(role, address -> {
                if (isFile(address)) {
                    return Optional.empty();
                }
                visitor.open(address);
                if (width != PHONE) {
                    beginsAtItsFirstField(visitor.page());
                }
                return Optional.of(visitor.read());
            });
        }
    }

    /** Unless the page would have to be scrolled to it. */
    private static void beginsAtItsFirstField(Page page) {
        var first = page.locator("#content .card-form :is(input:not([type=hidden]), select, textarea)")
                .first();
        if (first.count() > 0) {
            var box = first.boundingBox();
            var onScreen = box.y + box.height <= page.viewportSize().height;
            assertThat(onScreen ? first : page.locator("body")).isFocused();
        }
    }

    /** A download has an extension, and there is no page to look at. */
    private static boolean isFile(String address) {
        return address.matches("[^?]*\\.[a-z]+([?].*)?");
    }
}
