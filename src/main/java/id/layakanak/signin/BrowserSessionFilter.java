package id.layakanak.signin;

import id.layakanak.web.PortalAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request the {@link BrowserSession} that its cookie shows, read when first asked for, and saves it before the answer leaves. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class BrowserSessionFilter extends OncePerRequestFilter {

    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    private final BrowserSessions sessions;
    private final BrowserCookie cookie;

    BrowserSessionFilter(BrowserSessions sessions, PortalAddress address) {
        this.sessions = sessions;
        this.cookie = new BrowserCookie("sid", UNTIL_THE_BROWSER_CLOSES, address);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // an error page is a second way through here for one request
        var exchange = request.getAttribute(Exchange.class.getName()) instanceof Exchange begun
                ? begun
                : new Exchange(request, response);
        request.setAttribute(Exchange.class.getName(), exchange);
        try {
            chain.doFilter(new RequestWithSession(request, exchange), new OnCommittedResponseWrapper(response) {
                @Override
                protected void onResponseCommitted() {
                    exchange.save();
                }
            });
        } finally {
            exchange.save();
        }
    }

    /** The session of one request and its answer. */
    private final class Exchange {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final @Nullable String shown;
        private boolean lookedFor;
        private boolean ended;
        private @Nullable BrowserSession session;

        private Exchange(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
            this.shown = cookie.of(request).orElse(null);
        }

        private @Nullable BrowserSession session() {
            if (!lookedFor && shown != null) {
                session = sessions.find(shown, request.getServletContext()).orElse(null);
            }
            lookedFor = true;
            if (session != null && session.isOver()) {
                sessions.delete(session);
                session = null;
                ended = true;
            }
            return session;
        }

        private BrowserSession sessionOrNew() {
            var found = session();
            if (found == null) {
                found = sessions.begin(request.getServletContext());
                session = found;
            }
            return found;
        }

        private void save() {
            if (!lookedFor) {
                return;
            }
            var left = session();
            if (left != null) {
                sessions.save(left);
                left.storedId().filter(id -> !id.equals(shown)).ifPresent(id -> cookie.send(id, response));
            } else if (ended) {
                cookie.takeBack(response);
            }
        }
    }

    private static final class RequestWithSession extends HttpServletRequestWrapper {

        private final Exchange exchange;

        private RequestWithSession(HttpServletRequest request, Exchange exchange) {
            super(request);
            this.exchange = exchange;
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return create ? exchange.sessionOrNew() : exchange.session();
        }

        @Override
        public HttpSession getSession() {
            return exchange.sessionOrNew();
        }

        @Override
        public String changeSessionId() {
            var session = exchange.session();
            if (session == null) {
                throw new IllegalStateException("no session");
            }
            return session.renew();
        }

        @Override
        public @Nullable String getRequestedSessionId() {
            return exchange.shown;
        }

        @Override
        public boolean isRequestedSessionIdValid() {
            var session = exchange.session();
            return session != null && session.storedId().isPresent();
        }
    }
}
