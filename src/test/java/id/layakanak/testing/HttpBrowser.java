package id.layakanak.testing;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without a screen that talks to a running portal over real HTTP: it keeps cookies, sends a form with its token, follows no redirect. */
public final class HttpBrowser {

    private final HttpClient http = HttpClient.newHttpClient();

    /** Sent even where a cookie is for HTTPS alone: the test is the proxy that ends HTTPS. */
    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();

    private final Map<String, String> headers = new TreeMap<>(Map.of("Accept", "text/html,*/*;q=0.1"));
    private URI portal;

    public HttpBrowser(int port) {
        portal = URI.create("http://localhost:" + port);
    }

    /** From now on the same browser, with its cookies, at another instance of the portal. */
    public HttpBrowser at(int port) {
        portal = URI.create("http://localhost:" + port);
        return this;
    }

    public HttpBrowser sending(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form as the page at the address would: with the token that the page bears. Fields are name, value, name, value, … */
    public HttpResponse<String> post(String page, String path, String... fields) {
        return postWith(token(page), path, fields);
    }

    public String token(String page) {
        return page(page).select("[name=_csrf]").attr("value");
    }

    public HttpResponse<String> postWith(String token, String path, String... fields) {
        var parts = new ArrayList<>(List.of("_csrf=" + encoded(token)));
        for (int i = 0; i < fields.length; i += 2) {
            parts.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", portal.toString())
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts))));
    }

    public Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    public HttpResponse<String> signIn(String username, String password) {
        return post("/login", "/login", "username", username, "password", password);
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public void forgetCookie(String name) {
        cookies.remove(name);
    }

    /** Where an answer leads to, without the host; empty when nowhere. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(to -> to.replaceFirst("https?://[^/]+", ""))
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(portal.resolve(path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(cookie -> {
                        if (cookie.hasExpired() || cookie.getMaxAge() == 0) {
                            cookies.remove(cookie.getName());
                        } else {
                            cookies.put(cookie.getName(), cookie.getValue());
                        }
                    });
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
