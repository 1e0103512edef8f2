package id.layakanak.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over real HTTP, as a browser fetches them. */
@IntegrationTest
class AssetsIntegrationTests {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*?'\\./([\\w-]+\\.js)'");

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void mayBeKeptForAYear() throws Exception {
        for (var file : files("/login")) {
            assertThat(get(file).headers().firstValue("Cache-Control")).as(file).hasValue("max-age=31536000, public");
        }
    }

    @Test
    void areUnknownWithoutTheirFingerprintOrVersion() throws Exception {
        for (var file : List.of(
                "/assets/base.css",
                "/assets/0123456789abcdef/base.css",
                "/webjars/tabler__core/dist/css/tabler.min.css",
                "/base.css")) {
            assertThat(get(file).statusCode()).as(file).isIn(302, 404);
            assertThat(get(file).headers().firstValue("Cache-Control").orElse(""))
                    .as(file)
                    .contains("no-store");
        }
    }

    @Test
    void aFirstVisitWeighsLessThan150Kilobytes() throws Exception {
        var sizes = new TreeMap<String, Integer>();
        sizes.put("/login", get("/login").body().length);
        for (var file : files("/login")) {
            sizes.put(file, get(file).body().length);
        }

        assertThat(sizes.keySet())
                .anyMatch(file -> file.endsWith("forms.js"))
                .anyMatch(file -> file.endsWith("base.css"));
        assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum())
                .as("bytes over the line: " + sizes)
                .isLessThan(150_000);
    }

    /** What a browser fetches for a page: its links and scripts, and what these import. */
    private Set<String> files(String page) throws Exception {
        var files = new HashSet<String>();
        var queue = new ArrayDeque<String>();
        for (var part : Jsoup.parse(text(get(page))).select("link[href], script[src], img[src]")) {
            queue.add(part.hasAttr("href") ? part.attr("href") : part.attr("src"));
        }
        while (!queue.isEmpty()) {
            var file = queue.poll();
            if (files.add(file) && file.endsWith(".js")) {
                var answer = get(file);
                assertThat(answer.statusCode()).as(file).isEqualTo(200);
                IMPORT.matcher(text(answer))
                        .results()
                        .forEach(found -> queue.add(file.replaceFirst("[^/]*$", found.group(1))));
            }
        }
        return files;
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html, */*;q=0.1")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) throws Exception {
        var zipped = answer.headers().firstValue("Content-Encoding").isPresent();
        var bytes =
                zipped ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
