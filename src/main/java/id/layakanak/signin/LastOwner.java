package id.layakanak.signin;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.Tokens;
import id.layakanak.web.PortalAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Whose browser it was until the session ended, so that a form typed then is offered to nobody else. A cookie that holds a hash; forging it gives
 * nothing but one's own form back. Who signs out takes it away.
 */
@Component
class LastOwner {

    private static final Duration LIFETIME = Duration.ofDays(1);

    private final String cookie;
    private final boolean secure;

    LastOwner(PortalAddress address) {
        this.secure = address.isSecure();
        this.cookie = secure ? "__Host-owner" : "owner";
    }

    static String mark(AccountId account) {
        return Tokens.hash("owner " + account);
    }

    Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookie)).map(Cookie::getValue);
    }

    void remember(AccountId account, HttpServletResponse response) {
        send(mark(account), LIFETIME, response);
    }

    void forget(HttpServletResponse response) {
        send("", Duration.ZERO, response);
    }

    private void send(String value, Duration lifetime, HttpServletResponse response) {
        var set = ResponseCookie.from(cookie, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, set.toString());
    }
}
