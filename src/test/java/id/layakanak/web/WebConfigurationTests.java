package id.layakanak.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebConfigurationTests {

    @Test
    void underHttpsTheLanguageIsForThisHostAndHttpsAlone() {
        var cookie = languageCookie("https://kla.example.go.id", "__Host-language");

        assertThat(cookie.getValue()).isEqualTo("en");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void withoutHttpsABrowserWouldNotTakeSuchACookie() {
        assertThat(languageCookie("", "language").getSecure()).isFalse();
    }

    private static Cookie languageCookie(String baseUrl, String name) {
        var response = new MockHttpServletResponse();
        new WebConfiguration(new Assets())
                .localeResolver(new PortalAddress(baseUrl))
                .setLocale(new MockHttpServletRequest(), response, Locale.ENGLISH);
        return Objects.requireNonNull(response.getCookie(name));
    }
}
