package id.layakanak.signin;

import id.layakanak.account.MustSignInAgain;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Tokens;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The browsers in which an account is signed in, over all instances. */
@Component
class OpenSessions {

    /**
     * A browser that is signed in.
     *
     * @param key     names the session on pages and in addresses; its id is a secret and never leaves the cookie
     * @param device  the browser and the machine, in words
     * @param address the network address that signing in came from
     */
    record OpenSession(String key, Device device, String address, Instant since, Instant lastSeen, boolean complete) {}

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** The last used first. {@code codes} tells whether the account's sessions are incomplete without a code. */
    List<OpenSession> of(AccountId account, boolean codes) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .map(session -> open(session, codes))
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed())
                .toList();
    }

    static String key(String sessionId) {
        return Tokens.hash(sessionId).substring(0, 32);
    }

    void end(AccountId account, String key) {
        endThose(account, id -> key(id).equals(key));
    }

    void endAll(AccountId account) {
        endThose(account, id -> true);
    }

    void endAllBut(AccountId account, String kept) {
        endThose(account, id -> !id.equals(kept));
    }

    @EventListener
    void signOut(MustSignInAgain event) {
        endAll(event.account());
    }

    private void endThose(AccountId account, Predicate<String> ids) {
        sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(ids)
                .forEach(sessions::deleteById);
    }

    private static OpenSession open(Session session, boolean codes) {
        return new OpenSession(
                key(session.getId()),
                Device.of(text(session, SessionIdentity.BROWSER)),
                text(session, SessionIdentity.ADDRESS),
                SessionIdentity.instant(session::getAttribute, SessionIdentity.SIGNED_IN_AT)
                        .orElse(session.getCreationTime()),
                session.getLastAccessedTime(),
                !codes
                        || SessionIdentity.instant(session::getAttribute, SessionIdentity.CODE_GIVEN_AT)
                                .isPresent());
    }

    private static String text(Session session, String attribute) {
        return Optional.ofNullable(session.<String>getAttribute(attribute)).orElse("");
    }
}
