package bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody signed in. Asks for answers as they are before compression, by the leanest means of the JDK: what the browser takes of the processors is
 * taken from the portal.
 */
final class Browser {

    /** What came back, and after how many milliseconds all of it was there. */
    record Answer(int status, byte[] body, double millis) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();
    private final String address;
    private String token = "";

    private Browser(String address) {
        this.address = address;
    }

    static Browser signedIn(String address, String username) throws IOException {
        var browser = new Browser(address);
        browser.takeToken(browser.get("/login").text());
        var answer = browser.post("/login", false, List.of("username", username, "password", username + "-demo"));
        if (answer.status() != 302) {
            throw new IllegalStateException(username + " cannot sign in: " + answer.status());
        }
        browser.takeToken(browser.get("/").text());
        return browser;
    }

    Answer get(String path) throws IOException {
        return send(path, false, null);
    }

    /** Sends a form, as htmx does if so told. */
    Answer post(String path, boolean htmx, List<String> fields) throws IOException {
        var all = new ArrayList<>(fields);
        all.addAll(List.of("_csrf", token));
        var body = new StringBuilder();
        for (var i = 0; i < all.size(); i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(encoded(all.get(i)))
                    .append('=')
                    .append(encoded(all.get(i + 1)));
        }
        return send(path, htmx, body.toString());
    }

    private Answer send(String path, boolean htmx, String form) throws IOException {
        var begin = System.nanoTime();
        var request = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        request.setInstanceFollowRedirects(false);
        request.setRequestProperty("Cookie", String.join("; ", cookies.values()));
        if (htmx) {
            request.setRequestProperty("HX-Request", "true");
        }
        if (form != null) {
            request.setDoOutput(true);
            request.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
        }
        var status = request.getResponseCode();
        try (var body = status < 400 ? request.getInputStream() : request.getErrorStream()) {
            var answer = new Answer(
                    status, body == null ? new byte[0] : body.readAllBytes(), (System.nanoTime() - begin) / 1e6);
            for (var cookie : request.getHeaderFields().getOrDefault("Set-Cookie", List.of())) {
                cookies.put(cookie.split("=")[0], cookie.split(";")[0]);
            }
            return answer;
        }
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
