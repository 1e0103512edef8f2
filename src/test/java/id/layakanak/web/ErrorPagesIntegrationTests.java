package id.layakanak.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.HtmlChecker;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.OutputCaptured;
import id.layakanak.testing.Portal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over real HTTP, since error pages are made by the server and not by the handlers that MockMvc sees. */
@IntegrationTest
@OutputCaptured
class ErrorPagesIntegrationTests {

    @Autowired
    Portal portal;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anUnknownAddressIsACalmPage() throws Exception {
        var answer = get("/tidak-ada");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Halaman tidak ditemukan").doesNotContain("Exception", "Whitelabel");
        assertThat(HtmlChecker.errors(answer.body())).isEmpty();
    }

    @Test
    void aFailureShowsTheNumberThatStandsInTheLogAndNothingElse(CapturedOutput output) throws Exception {
        var answer = get("/test/failure");
        var number = Pattern.compile("<strong>([0-9A-F]{8})</strong>").matcher(answer.body());

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Ada gangguan pada portal")
                .doesNotContain("Exception", "secret of the machine room", "at id.layakanak");
        assertThat(number.find()).isTrue();
        assertThat(output).contains("Incident " + number.group(1)).contains("secret of the machine room");
    }

    @Test
    void textThatNoDatabaseCanStoreIsRefusedBeforeItGetsThere() throws Exception {
        assertThat(portal.asStaff().get("/institutions?q=a%00b")).hasStatus(400);
    }

    @Test
    void aFormWithoutItsTokenIsRefusedInPlainWords() throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/language"))
                        .header("Accept", "text/html, */*;q=0.1")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("language=en"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("terlalu lama terbuka");
    }

    @Test
    void pagesTellTheBrowserExactlyWhatItMayDo() throws Exception {
        var headers = get("/login").headers();

        Map.of(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
                                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
                        "X-Content-Type-Options",
                        "nosniff",
                        "Referrer-Policy",
                        "same-origin",
                        "Permissions-Policy",
                        "camera=(self), microphone=(), geolocation=(), payment=(), usb=()",
                        "Cross-Origin-Opener-Policy",
                        "same-origin",
                        "Cross-Origin-Resource-Policy",
                        "same-origin",
                        "Cache-Control",
                        "no-cache, no-store, max-age=0, must-revalidate",
                        "X-Frame-Options",
                        "DENY")
                .forEach((name, value) ->
                        assertThat(headers.firstValue(name)).as(name).hasValue(value));
        assertThat(headers.allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    @Test
    void nothingOfTheMachineRoomIsOpen() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/env").statusCode()).isIn(302, 404);
        assertThat(get("/actuator").statusCode()).isIn(302, 404);
    }

    @Test
    void nobodyGetsARequestEchoed() throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                        .header("X-Told", "only to the server")
                        .method("TRACE", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(400, 405);
        assertThat(answer.body()).doesNotContain("only to the server");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html, */*;q=0.1")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
