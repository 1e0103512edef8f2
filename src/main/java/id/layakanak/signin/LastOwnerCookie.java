package id.layakanak.signin;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.Tokens;
import id.layakanak.web.PortalAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whose browser it was until the session ended, so that a form typed then is offered to nobody else. A cookie that holds a hash; forging it gives
 * nothing but one's own form back. Who signs out takes it away.
 */
@Component
class LastOwnerCookie {

    private final BrowserCookie cookie;

    LastOwnerCookie(PortalAddress address) {
        this.cookie = new BrowserCookie("owner", Duration.ofDays(1), address);
    }

    static String mark(AccountId account) {
        return Tokens.hash("owner " + account);
    }

    Optional<String> of(HttpServletRequest request) {
        return cookie.of(request);
    }

    void remember(AccountId account, HttpServletResponse response) {
        cookie.send(mark(account), response);
    }

    void forget(HttpServletResponse response) {
        cookie.takeBack(response);
    }
}
