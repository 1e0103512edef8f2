package id.layakanak.file;

import static id.layakanak.file.Samples.ascii;
import static id.layakanak.file.Samples.joined;
import static id.layakanak.file.Samples.pdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.layakanak.testing.IntegrationTest;
import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over real HTTP, since the server itself takes such a form apart, before any filter or handler sees it. */
@IntegrationTest
class UploadLimitsIntegrationTests {

    private static final String BOUNDARY = "----kla";
    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Test
    void aFileWithinTheLimitArrivesWhole() throws Exception {
        signIn();
        var sent = upload("filename=\"izin.pdf\"", Samples.pdfOf(10 * MEGABYTE), token());
        assertThat(sent.statusCode()).isEqualTo(302);
        var place = URI.create("http://localhost:" + port)
                .resolve(sent.headers().firstValue("Location").orElseThrow());

        var fetched = browser.send(HttpRequest.newBuilder(place).build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(fetched.body()).isEqualTo(Samples.pdfOf(10 * MEGABYTE));
        assertThat(fetched.headers().allValues("Content-Length")).containsExactly("" + 10 * MEGABYTE);
        assertThat(fetched.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(fetched.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(fetched.headers().allValues("Cache-Control")).containsExactly("no-store");
        jdbc.sql("delete from stored_file where id = cast(:id as uuid)")
                .param("id", place.getPath().replace("/test/uploads/", ""))
                .update();
    }

    @ParameterizedTest
    @ValueSource(ints = {10 * MEGABYTE + 1, 20 * MEGABYTE})
    void aFileSomewhatTooLargeIsToldAtItsFieldAndTheRestIsKept(int size) throws Exception {
        signIn();

        var page = Jsoup.parse(refused(422, "filename=\"izin.pdf\"", new byte[size]));

        assertThat(page.select("#file-problem").text()).contains("paling besar 10 MB");
        assertThat(page.select("#name").val()).isEqualTo("Sari");
    }

    @ParameterizedTest
    @CsvSource({
        "20971521, id, Berkasnya terlalu besar",
        "62914560, id, Berkasnya terlalu besar",
        "20971521, en, The file is too large"
    })
    void aFileThatCannotEvenBeReadIsToldOnAPageOfItsOwn(int size, String language, String told) throws Exception {
        signIn();
        post("/language", "language=" + language + "&_csrf=" + encoded(token()));
        try {
            assertThat(refused(413, "filename=\"izin.pdf\"", new byte[size]))
                    .contains(told)
                    .doesNotContain("Exception");
        } finally {
            post("/language", "language=id&_csrf=" + encoded(token())); // it is kept with the account
        }
    }

    @Test
    void aNameInALongHeaderIsRefused() throws Exception {
        signIn();

        refused(422, "filename=\"" + "x".repeat(300) + ".pdf\"", pdf());
        refused(413, "filename=\"" + "x".repeat(5000) + ".pdf\"", pdf());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename*=UTF-8''izin%E2%80%AEfdp.pdf",
                "filename*=UTF-8''..%2F..%2Fizin.pdf",
                "filename=\"../../izin.pdf\"",
                "filename=\"..\\\\izin.pdf\"",
                "filename=\"\""
            })
    void hostileNamesAreRefusedAsTheyComeOverTheLine(String name) throws Exception {
        signIn();

        var page = Jsoup.parse(refused(422, name, pdf()));

        assertThat(page.select("#file-problem").text()).contains("Nama berkas");
    }

    /** These the server refuses by itself, before there is a form to show again. */
    @ParameterizedTest
    @ValueSource(strings = {"filename*=UTF-8''izin%0D%0ASet-Cookie:%20a=b.pdf", "filename*=UTF-8''izin%00.pdf"})
    void controlCharactersInNamesAreRefused(String name) throws Exception {
        signIn();

        assertThat(refused(400, name, pdf())).contains("Permintaan tidak dapat dibaca");
    }

    @Test
    void aPartWithoutANameIsNoFile() throws Exception {
        signIn();

        refused(422, "x=y", pdf());
    }

    @Test
    void aFormThatEndsTooSoonIsRefused() throws Exception {
        signIn();
        var answer = browser.send(
                request("/test/uploads", joined(ascii("--" + BOUNDARY + "\r\nContent-Disposition: form-da"))),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aFormWithoutItsTokenIsRefusedInPlainWords() throws Exception {
        signIn();

        var answer = upload("filename=\"izin.pdf\"", pdf(), "no token");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("terlalu lama terbuka");
    }

    /** The server answers although hardly anything of the announced file was sent. */
    @Test
    void aStrangersFileIsNotEvenRead() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(2000);
            socket.getOutputStream()
                    .write(ascii("POST /test/uploads HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000000\r\n"
                            + "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n\r\n--" + BOUNDARY));
            var answer = new byte[12];
            socket.getInputStream().readNBytes(answer, 0, answer.length);

            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 302");
        }
    }

    private void signIn() throws Exception {
        var login = Jsoup.parse(get("/login")).select("form [name=_csrf]").last();
        var answer = post("/login", "username=petugas&password=petugas-demo&_csrf=" + encoded(login.val()));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("login");
    }

    private String token() throws Exception {
        return Jsoup.parse(get("/test/uploads"))
                .select("form[enctype] [name=_csrf]")
                .val();
    }

    /** The page of a refusal, which comes soon and leaves nothing behind. */
    private String refused(int status, String name, byte[] content) throws Exception {
        var token = token();
        var before = count();

        // some two seconds where nothing else runs; what would hang is cut off on the busiest machine, too
        var answer = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> upload(name, content, token));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(count()).isEqualTo(before);
        return answer.body();
    }

    private HttpResponse<String> upload(String name, byte[] content, String token) throws Exception {
        var body = new ByteArrayOutputStream();
        for (var field : new String[][] {{"_csrf", token}, {"name", "Sari"}}) {
            body.writeBytes(ascii("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, field[0], field[1])));
        }
        body.writeBytes(ascii("--%s\r\nContent-Disposition: form-data; name=\"file\"; %s\r\n".formatted(BOUNDARY, name)
                + "Content-Type: application/pdf\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(ascii("\r\n--" + BOUNDARY + "--\r\n"));
        return browser.send(request("/test/uploads", body.toByteArray()), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path, byte[] body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html, */*;q=0.1")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        return browser.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Accept", "text/html, */*;q=0.1")
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private long count() {
        return jdbc.sql("select count(*) from stored_file").query(Long.class).single();
    }
}
