package bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody signed in. Asks for answers as they are before compression. */
final class Browser {

    /** What came back, and after how many milliseconds all of it was there. */
    record Answer(int status, byte[] body, double millis) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String address;
    private String token = "";

    private Browser(String address) {
        this.address = address;
    }

    static Browser signedIn(String address, String username) throws IOException, InterruptedException {
        var browser = new Browser(address);
        browser.takeToken(browser.get("/login").text());
        var answer = browser.post("/login", false, List.of("username", username, "password", username + "-demo"));
        if (answer.status() != 302) {
            throw new IllegalStateException(username + " cannot sign in: " + answer.status());
        }
        browser.takeToken(browser.get("/").text());
        return browser;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** Sends a form, as htmx does if so told. */
    Answer post(String path, boolean htmx, List<String> fields) throws IOException, InterruptedException {
        var all = new ArrayList<>(fields);
        all.addAll(List.of("_csrf", token));
        var body = new StringBuilder();
        for (var i = 0; i < all.size(); i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(encoded(all.get(i)))
                    .append('=')
                    .append(encoded(all.get(i + 1)));
        }
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        return send(htmx ? request.header("HX-Request", "true") : request);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.body(), (System.nanoTime() - begin) / 1e6);
    }

    private void takeToken(String page) {
        var found = TOKEN.matcher(page);
        if (found.find()) {
            token = found.group(1);
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
