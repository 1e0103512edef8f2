package id.layakanak;

import id.layakanak.shared.Role;
import id.layakanak.testing.Crawl;
import id.layakanak.testing.EveryKind;
import id.layakanak.testing.Journey;
import id.layakanak.testing.Visitor;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One page of every kind that a link leads to, opened in the browser; {@link Visitor} looks at each closely. */
@Journey
class PagesJourneyTests {

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
        try (var visitor = width == 360 ? Visitor.withPhone(port) : Visitor.atDesk(port)) {
            (language.equals("en") ? visitor.inEnglish() : visitor).signIn(username);
            Crawl.throughEachPage(requestMappingHandlerMapping)
                    .follow(
                            role,
                            address -> isFile(address)
                                    ? Optional.empty()
                                    : Optional.of(visitor.open(address).read()));
        }
    }

    /** A download has an extension, and there is no page to look at. */
    private static boolean isFile(String address) {
        return address.matches("[^?]*\\.[a-z]+([?].*)?");
    }
}
