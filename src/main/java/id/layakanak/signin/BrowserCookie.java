package id.layakanak.signin;

import id.layakanak.web.PortalAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** A value that a browser keeps for this host alone and shows to no script; under HTTPS the browser itself sees to it that nobody else sets it. */
class BrowserCookie {

    private final String name;
    private final Duration lifetime;
    private final boolean secure;

    BrowserCookie(String name, Duration lifetime, PortalAddress address) {
        this.secure = address.isSecure();
        this.name = secure ? "__Host-" + name : name;
        this.lifetime = lifetime;
    }

    Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    void send(String value, HttpServletResponse response) {
        send(value, lifetime, response);
    }

    void takeBack(HttpServletResponse response) {
        send("", Duration.ZERO, response);
    }

    private void send(String value, Duration kept, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(kept)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
