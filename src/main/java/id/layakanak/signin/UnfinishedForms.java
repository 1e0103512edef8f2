package id.layakanak.signin;

import id.layakanak.shared.AccountId;
import id.layakanak.signin.UnfinishedForm.Field;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was typed into a form while the sign-in expired, for half an hour in the browser's session, to be sent again by its owner's own click.
 * Never anything with a password or a code in it, never what another site sent, and not without end from one network.
 */
@Component
class UnfinishedForms {

    private static final String ATTRIBUTE = "unfinishedForm";
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final int LONGEST = 32_768;

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|code|secret|token).*");

    private final LastOwnerCookie owner;
    private final AttemptDelays delays;
    private final JsonMapper json;
    private final Clock clock;

    UnfinishedForms(LastOwnerCookie owner, AttemptDelays delays, JsonMapper json, Clock clock) {
        this.owner = owner;
        this.delays = delays;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the form of this request; whether it could. */
    boolean keep(HttpServletRequest request) {
        var mark = SessionIdentity.ofThisRequest().map(LastOwnerCookie::mark).or(() -> owner.of(request));
        if (mark.isEmpty() || !isForm(request) || !isFromThisSite(request)) {
            return false;
        }
        var text = json.writeValueAsString(form(request, mark.get()));
        if (text.length() > LONGEST
                || !delays.attemptFrom(request.getRemoteAddr(), "unfinished form")
                        .isZero()) {
            return false;
        }
        request.getSession().setAttribute(ATTRIBUTE, text);
        return true;
    }

    /** What this account typed in this browser and could not send. */
    Optional<UnfinishedForm> find(HttpSession session, AccountId account) {
        return kept(session)
                .filter(form -> form.owner().equals(LastOwnerCookie.mark(account)))
                .filter(form ->
                        Instant.ofEpochMilli(form.sentAt()).plus(LIFETIME).isAfter(clock.instant()));
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    private Optional<UnfinishedForm> kept(HttpSession session) {
        try {
            return session.getAttribute(ATTRIBUTE) instanceof String text
                    ? Optional.of(json.readValue(text, UnfinishedForm.class))
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty(); // of another version of the portal
        }
    }

    private UnfinishedForm form(HttpServletRequest request, String mark) {
        var path = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        var inAddress = request.getQueryString() != null;
        var fields = request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals("_csrf"))
                .filter(field -> !inAddress || !isInAddress(request, field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)))
                .toList();
        return new UnfinishedForm(path, mark, clock.millis(), fields);
    }

    private static boolean isInAddress(HttpServletRequest request, String name) {
        return Arrays.stream(request.getQueryString().split("&")).anyMatch(part -> part.startsWith(name + "="));
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && String.valueOf(request.getContentType()).startsWith("application/x-www-form-urlencoded")
                && request.getParameterMap().keySet().stream()
                        .noneMatch(name -> SECRET.matcher(name).matches())
                && request.getRequestURI().matches("/(?!/|login|logout|language|first-admin|passwords).*");
    }

    /** A form of another site would lack its token too, and must not be offered to anybody to be sent. */
    private static boolean isFromThisSite(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        // only told under HTTPS and on localhost
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        try {
            return origin != null
                    && Objects.equals(URI.create(origin).getAuthority(), request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException opaque) {
            return false;
        }
    }
}
