package id.layakanak.signin;

import id.layakanak.shared.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Whose session it is: the account's id, since when, and whether a code was given, as texts. Role and rights are never in a session. What
 * cannot be read, or is older than the longest session, is nobody's.
 */
@Component
class SessionIdentity implements SecurityContextRepository {

    /** Also a column, by which an account's sessions are found. */
    static final String ACCOUNT = "account";

    static final String SIGNED_IN_AT = "signedInAt";
    static final String CODE_GIVEN_AT = "codeGivenAt";
    static final String BROWSER = "browser";
    static final String ADDRESS = "address";

    static final GrantedAuthority SIGNED_IN = new SimpleGrantedAuthority("SIGNED_IN");
    static final GrantedAuthority CODE_GIVEN = new SimpleGrantedAuthority("CODE_GIVEN");

    private static final int LONGEST_BROWSER = 300;

    private final SecuritySettings settings;
    private final Clock clock;

    SessionIdentity(SecuritySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation") // the only method of the interface that the others build on
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var context = new SecurityContextImpl();
        BrowserSession.of(holder.getRequest())
                .map(BrowserSession::texts)
                .filter(texts ->
                        instant(texts, SIGNED_IN_AT).filter(this::isFresh).isPresent())
                .ifPresent(texts -> account(texts)
                        .ifPresent(id -> context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                id.toString(),
                                null,
                                instant(texts, CODE_GIVEN_AT).isPresent()
                                        ? List.of(SIGNED_IN, CODE_GIVEN)
                                        : List.of(SIGNED_IN)))));
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var who = context.getAuthentication();
        if (who == null) {
            BrowserSession.of(request).ifPresent(session -> session.removeAttribute(ACCOUNT));
            return;
        }
        var session = request.getSession();
        session.setAttribute(ACCOUNT, who.getName());
        session.setAttribute(SIGNED_IN_AT, now());
        session.removeAttribute(CODE_GIVEN_AT);
        session.setAttribute(BROWSER, browser(request));
        session.setAttribute(ADDRESS, String.valueOf(request.getRemoteAddr()));
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return BrowserSession.of(request)
                .flatMap(session -> account(session.texts()))
                .isPresent();
    }

    /** The code was right: from now on the session may do what the account may, under a new id. */
    void codeGiven(HttpServletRequest request) {
        request.changeSessionId();
        request.getSession().setAttribute(CODE_GIVEN_AT, now());
    }

    /** Whose session this request comes with; empty when nobody's. */
    static Optional<AccountId> ofThisRequest() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(who -> !(who instanceof AnonymousAuthenticationToken))
                .map(Principal::getName)
                .map(AccountId::of);
    }

    private static Optional<AccountId> account(Map<String, String> texts) {
        try {
            return Optional.ofNullable(texts.get(ACCOUNT)).map(AccountId::of);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** When something happened in a session; empty when it has not, or nobody can read when. */
    static Optional<Instant> instant(Map<String, String> texts, String name) {
        try {
            return Optional.ofNullable(texts.get(name)).map(Long::valueOf).map(Instant::ofEpochMilli);
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether signing in was not too long ago, however busy the browser has been. */
    boolean isFresh(Instant signedIn) {
        return signedIn.plus(settings.longestSession()).isAfter(clock.instant());
    }

    private String now() {
        return String.valueOf(clock.millis());
    }

    private static String browser(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_BROWSER));
    }
}
