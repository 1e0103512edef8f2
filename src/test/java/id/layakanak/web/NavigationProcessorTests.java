package id.layakanak.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.Role;
import id.layakanak.shared.Words;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class NavigationProcessorTests {

    private final NavigationProcessor navigation = new NavigationProcessor(
            "kla", new Icons(), new MessagesConfiguration().messageSource(new PathMatchingResourcePatternResolver()));

    NavigationProcessorTests() throws IOException {}

    @Test
    void aRoleSeesItsParts() {
        assertThat(hrefs(Role.ADMIN)).contains("/people", "/corrections", "/accounts", "/audit");
        assertThat(hrefs(Role.STAFF)).contains("/people", "/corrections").doesNotContain("/accounts", "/audit");
        assertThat(hrefs(Role.TASK_FORCE))
                .isEqualTo(hrefs(Role.LEADER))
                .containsExactly("/", "/trainings", "/follow-up-plans", "/institutions", "/kha-modules", "/programs");
    }

    @Test
    void thePartOfThePageIsTheCurrentOne() {
        assertThat(current("/", null)).containsExactly("/");
        assertThat(current("/trained-people", null)).containsExactly("/");
        assertThat(current("/sessions/1/attendance", null)).containsExactly("/trainings");
        assertThat(current("/history/person/1", "/people")).containsExactly("/people");
        assertThat(current("/account", null)).isEmpty();
        assertThat(current("/trainings", null)).containsExactly("/trainings");
    }

    @Test
    void eachLanguageHasItsWords() {
        assertThat(links(Role.STAFF, "/", null, Words.INDONESIAN))
                .contains("Pelatihan")
                .doesNotContain("Trainings");
        assertThat(links(Role.STAFF, "/", null, Locale.ENGLISH))
                .contains("Trainings")
                .doesNotContain("Pelatihan");
    }

    private List<String> hrefs(Role role) {
        return Jsoup.parse(links(role, "/", null, Words.INDONESIAN)).select("a").eachAttr("href");
    }

    private List<String> current(String path, @Nullable String menu) {
        return Jsoup.parse(links(Role.ADMIN, path, menu, Words.INDONESIAN))
                .select("a[aria-current=page]")
                .eachAttr("href");
    }

    private String links(Role role, String path, @Nullable String menu, Locale language) {
        return navigation.links(role, new CurrentPage(path, "", path), menu, language);
    }
}
