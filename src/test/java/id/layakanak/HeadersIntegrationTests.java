package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The exact headers that a browser gets: a new one, a missing one and a changed one all fail here, so that each is a decision. */
@IntegrationTest
class HeadersIntegrationTests {

    /** Of the answer itself; not about security. */
    private static final Set<String> PLAIN = Set.of(
            "Content-Type",
            "Content-Language",
            "Content-Length",
            "Set-Cookie",
            "Vary",
            "Location",
            "Last-Modified",
            "Accept-Ranges");

    private static final Map<String, String> EVERYWHERE = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(self), microphone=(), geolocation=(), payment=(), usb=()",
            "Referrer-Policy",
            "same-origin",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "X-XSS-Protection",
            "0");

    private static final Map<String, String> KEPT_NOWHERE = Map.of(
            "Cache-Control", "no-cache, no-store, max-age=0, must-revalidate", "Pragma", "no-cache", "Expires", "0");

    @Autowired
    Portal portal;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/people",
                "/institutions",
                "/audit",
                "/trainings/7a000000-0000-4000-8000-000000000001/attendance",
                "/no-such-page"
            })
    void pagesAreKeptNowhereAndLoadNothingFromElsewhere(String path) {
        assertThat(headers(portal.asAdmin().get(path))).isEqualTo(both(EVERYWHERE, KEPT_NOWHERE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/passwords/unknown"})
    void pagesForEverybodyToo(String path) {
        assertThat(headers(portal.asNobody().get(path))).isEqualTo(both(EVERYWHERE, KEPT_NOWHERE));
    }

    @Test
    void downloadsAreKeptNowhereAndIndexedNowhere() {
        assertThat(headers(portal.asAdmin().get("/institutions.csv")))
                .isEqualTo(both(
                        both(EVERYWHERE, KEPT_NOWHERE),
                        Map.of(
                                "Content-Disposition",
                                "attachment; filename=\"lembaga.csv\"",
                                "X-Robots-Tag",
                                "noindex")));
    }

    @Test
    void assetsAreKeptForAYear() {
        var sheet = Jsoup.parse(Portal.text(portal.asNobody().get("/login")))
                .select("link[href*=/assets/]")
                .attr("href");

        var answer = portal.asNobody().get(sheet);

        assertThat(headers(answer)).isEqualTo(both(EVERYWHERE, Map.of("Cache-Control", "max-age=31536000, public")));
    }

    @Test
    void underHttpsTheBrowserIsToldToStayThere() {
        var answer = mvc.get().uri("/login").secure(true).exchange();

        assertThat(headers(answer))
                .isEqualTo(both(
                        both(EVERYWHERE, KEPT_NOWHERE),
                        Map.of("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains")));
    }

    @Test
    void afterSigningOutNothingIsLeftInTheBrowser() {
        var answer = portal.asStaff().post("https://localhost/logout");

        assertThat(answer).redirectedUrl().isEqualTo("/login?bye");
        assertThat(headers(answer)).containsEntry("Clear-Site-Data", "\"storage\"");
    }

    private static Map<String, String> headers(MvcTestResult answer) {
        var response = answer.getResponse();
        var headers = new TreeMap<String, String>();
        response.getHeaderNames().stream()
                .filter(name -> !PLAIN.contains(name))
                .forEach(name -> headers.put(name, String.join(", ", response.getHeaders(name))));
        return headers;
    }

    private static Map<String, String> both(Map<String, String> some, Map<String, String> more) {
        var both = new TreeMap<>(some);
        both.putAll(more);
        return both;
    }
}
