package id.layakanak.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/trainings", "/institutions?q=a%20b&page=2"})
    void keepsPathsOfThisPortal(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "/%2f%2fevil.example",
                "/%5Cevil.example",
                "https:evil.example",
                "https://evil.example",
                "/../x",
                "/..//evil.example",
                "/..",
                "javascript:alert(1)",
                "/a\r\nLocation: x",
                "",
                "evil"
            })
    void goesHomeRatherThanAway(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo("/");
    }
}
