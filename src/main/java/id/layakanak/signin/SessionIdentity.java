package id.layakanak.signin;

import id.layakanak.shared.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Whose session it is: the account's id, since when, and whether a code was given, as texts. Role and rights are never in a session. What
 * cannot be read, or is older than the longest session, is nobody's.
 */
@Component
class SessionIdentity implements SecurityContextRepository {

    /** Spring Session keeps this attribute in a column of its own, by which an account's sessions are found. */
    static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

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
        var session = holder.getRequest().getSession(false);
        var context = new SecurityContextImpl();
        if (session != null) {
            account(session::getAttribute).filter(id -> isFresh(session)).ifPresent(id -> {
                var authorities = new ArrayList<>(List.of(SIGNED_IN));
                if (instant(session::getAttribute, CODE_GIVEN_AT).isPresent()) {
                    authorities.add(CODE_GIVEN);
                }
                context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(id.toString(), null, authorities));
            });
        }
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var who = context.getAuthentication();
        if (who == null) {
            if (request.getSession(false) != null) {
                request.getSession().removeAttribute(ACCOUNT);
            }
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
        var session = request.getSession(false);
        return session != null && account(session::getAttribute).isPresent();
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

    static Optional<AccountId> account(Function<String, @Nullable Object> attributes) {
        try {
            return Optional.ofNullable(attributes.apply(ACCOUNT))
                    .map(String.class::cast)
                    .map(AccountId::of);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<Instant> instant(Function<String, @Nullable Object> attributes, String name) {
        try {
            return Optional.ofNullable(attributes.apply(name))
                    .map(String.class::cast)
                    .map(Long::valueOf)
                    .map(Instant::ofEpochMilli);
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private boolean isFresh(HttpSession session) {
        return instant(session::getAttribute, SIGNED_IN_AT)
                .filter(since -> since.plus(settings.longestSession()).isAfter(clock.instant()))
                .isPresent();
    }

    private String now() {
        return String.valueOf(clock.millis());
    }

    private static String browser(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_BROWSER));
    }
}
