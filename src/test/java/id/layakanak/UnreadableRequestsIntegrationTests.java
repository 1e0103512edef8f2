package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.HttpBrowser;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.OutputCaptured;
import id.layakanak.testing.Reach;
import id.layakanak.testing.Route;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Requests that cannot be read, over real HTTP, since it is the server that reads them. Each is answered with 400, and however many come, the log stays as it
 * was: what was sent has no place there, and somebody who has no account must not be able to fill it.
 */
@IntegrationTest
@Isolated("a line in the log would be taken for one that such a request has left")
@OutputCaptured
class UnreadableRequestsIntegrationTests {

    /** Stands in every request here, and must not stand in the log. */
    private static final String WORD = "rahasia";

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private int before;

    /** The tests are quieter than the portal is. */
    @BeforeEach
    void logAsThePortalDoes(@Autowired LoggingSystem logging) {
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
    }

    @AfterEach
    void logAsTestsDo(@Autowired LoggingSystem logging) {
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    }

    @BeforeEach
    void lookAtTheLog(CapturedOutput log) {
        new HttpBrowser(port).get("/login"); // the first request of all starts something, and says so
        before = log.getAll().length();
    }

    @AfterEach
    void nothingIsInTheLog(CapturedOutput log) {
        assertThat(log.getAll().substring(before)).isEmpty();
    }

    @Test
    void lettersThatAreNoUtf8AreABadRequestAtEveryRouteForEverybody() throws Exception {
        var admin = new HttpBrowser(port);
        admin.signIn("admin", "admin-demo");
        var asked = new SoftAssertions();
        for (var route : Route.all(requestMappingHandlerMapping)) {
            var path = route.path(variable -> Reach.NOWHERE);
            if (route.method() == RequestMethod.GET) {
                var query = "?q=" + WORD + "%0aERROR%20" + WORD + "%ff";
                asked.assertThat(new HttpBrowser(port).get(path + query).statusCode())
                        .as(path)
                        .isEqualTo(400);
                asked.assertThat(admin.get(path + query).statusCode()).as(path).isEqualTo(400);
            } else {
                asked.assertThat(post(path, "", "name=" + WORD + "%ff"))
                        .as(path)
                        .isEqualTo(400);
                asked.assertThat(post(path, "?q=" + WORD + "%c0%80", ""))
                        .as(path)
                        .isEqualTo(400);
                asked.assertThat(post(path, "", WORD + "%ff=1")).as(path).isEqualTo(400);
            }
        }
        asked.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /?q=rahasia% HTTP/1.1",
                "GET /login?q=rahasia% HTTP/1.1",
                "GET /login?rahasia%zz=1 HTTP/1.1",
                "GET /people?q=<rahasia> HTTP/1.1",
                "GET /people?q=rahasia{} HTTP/1.1",
                "GET /rahasia%ff HTTP/1.1",
                "GET /rahasia%00 HTTP/1.1",
                "GET /rahasia%2f.. HTTP/1.1",
                "GET /rahasia;x=y HTTP/1.1",
                "RAHASIA rahasia",
                "rahasia"
            })
    void whatTheServerCannotReadIsABadRequest(String line) throws IOException {
        for (int time = 0; time < 20; time++) {
            assertThat(raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .contains(" 400");
        }
    }

    /** A telephone that loses its line, or somebody who only begins to send. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded\r\nContent-Length: 2000\r\n\r\nusername=rahasia",
                "application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
                "multipart/form-data; boundary=x\r\nContent-Length: 2000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"rahasia\"\r\n\r\na",
                "multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n"
            })
    void whatBreaksOffIsNoNews(String rest) throws IOException {
        for (var path : new String[] {"/nosuch", "/login", "/passwords/" + WORD, "/people", "/language"}) {
            try (var socket = new Socket("localhost", port)) {
                socket.setSoTimeout(10_000);
                var request =
                        "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + rest;
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes(); // until the server is done with it
            }
        }
    }

    /** The disk takes files where a route does, and from whoever may send some. */
    @Test
    void filesAreReadNowhereElse() throws IOException {
        var form = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\na\r\n--x--\r\n";
        for (var path : new String[] {"/nosuch", "/login", "/login/code", "/passwords/" + WORD, "/language"}) {
            assertThat(raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + form.length()
                            + "\r\n\r\n"
                            + form))
                    .contains(" 415");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rahasia: \u0001",
                "rah asia: 1",
                "Cookie: rahasia=\"; ;;=",
                "Cookie: rah asia=1",
                "Cookie: rahasia=a\\\"b\u00e4\u0007",
                "Cookie: $Version=1; rahasia=x",
                "Content-Type: rahasia;;;=",
                "Accept: rahasia/;;q=x"
            })
    void headersThatMeanNothingFailNowhere(String header) throws IOException {
        for (int time = 0; time < 20; time++) {
            assertThat(raw("GET /login HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n"))
                    .containsAnyOf(" 200", " 400", " 406");
        }
    }

    @Test
    void theFormsOfStrangersLeaveNothingWhateverTheirFieldsAreCalled() {
        for (int time = 0; time < 20; time++) {
            for (var form : new String[] {"/login/code", "/passwords/" + WORD, "/first-admin/" + WORD}) {
                var answer = new HttpBrowser(port).post("/login", form, "password[0]", WORD, "code.x", WORD);
                assertThat(answer.statusCode()).isEqualTo(400);
            }
            assertThat(new HttpBrowser(port).get("/login?wait=" + WORD).statusCode())
                    .isEqualTo(400);
            assertThat(new HttpBrowser(port).get("/login?q%5B0%5D=" + WORD).statusCode())
                    .isEqualTo(400);
        }
    }

    /** What cannot be bound is told nowhere either: it may be a name or a number that somebody typed. */
    @Test
    void aValueThatFitsNoFilterStaysOutOfTheLog() {
        var staff = new HttpBrowser(port);
        staff.signIn("petugas", "petugas-demo");

        assertThat(staff.get("/people?institution=" + WORD).statusCode()).isEqualTo(400);
        assertThat(staff.get("/people/" + WORD).statusCode()).isEqualTo(404);
        assertThat(staff.post("/institutions/new", "/corrections/" + WORD + "/refusal")
                        .statusCode())
                .isEqualTo(404);
        assertThat(staff.post("/institutions/new", "/retention-runs", "proposal", WORD)
                        .statusCode())
                .isEqualTo(404);
    }

    private int post(String path, String query, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path + query))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** The first line of the answer to bytes that no HTTP client would send. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return line == null ? "" : line;
        }
    }
}
