package id.layakanak.account;

import id.layakanak.shared.AccountId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The browsers in which an account is signed in, over all instances. */
@Component
class OpenSessions {

    /** A browser that is signed in. */
    record OpenSession(String id, Instant since, Instant lastSeen) {}

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    List<OpenSession> of(AccountId account) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .map(session ->
                        new OpenSession(session.getId(), session.getCreationTime(), session.getLastAccessedTime()))
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed())
                .toList();
    }

    void endAll(AccountId account) {
        endAllBut(account, "");
    }

    void endAllBut(AccountId account, String kept) {
        sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(sessions::deleteById);
    }
}
