package id.layakanak.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over real HTTP, as a browser gets them. */
@IntegrationTest
class SessionIdsIntegrationTests {

    private static final Pattern COOKIE = Pattern.compile("sid=([^;]+)");

    @LocalServerPort
    int port;

    @Test
    void are256RandomBitsAndNoUuid() throws Exception {
        var ids = new ArrayList<String>();
        for (var browser = 0; browser < 3; browser++) {
            ids.add(idOfANewSession());
        }

        assertThat(ids)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(Base64.getUrlDecoder().decode(id)).hasSize(32))
                .noneMatch(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }

    private String idOfANewSession() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        var cookie = COOKIE.matcher(String.join("; ", answer.headers().allValues("Set-Cookie")));
        assertThat(cookie.find()).isTrue();
        return cookie.group(1);
    }
}
