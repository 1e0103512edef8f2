package id.layakanak.signin;

import static id.layakanak.shared.Columns.instant;
import static id.layakanak.shared.Columns.moment;

import id.layakanak.account.MustSignInAgain;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Tokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The browsers in which an account is signed in, over all instances. Whoever ends them does so in the transaction of the change that asks for it. */
@Component
public class OpenSessions {

    /**
     * A browser that is signed in.
     *
     * @param key     names the session on pages and in addresses; its id is a secret and never leaves the cookie
     * @param device  the browser and the machine, in words
     * @param address the network address that signing in came from
     */
    record OpenSession(String key, Device device, String address, Instant since, Instant lastSeen, boolean complete) {}

    private final BrowserSessions sessions;
    private final SessionIdentity identity;
    private final JdbcClient jdbc;

    OpenSessions(BrowserSessions sessions, SessionIdentity identity, JdbcClient jdbc) {
        this.sessions = sessions;
        this.identity = identity;
        this.jdbc = jdbc;
    }

    /** The last used first. {@code codes} tells whether the account's sessions are incomplete without a code. */
    List<OpenSession> of(AccountId account, boolean codes) {
        return jdbc
                .sql("""
                        select key, texts, began_at, seen_at from browser_session
                        where account_id = :account and seen_at > :alive
                        order by seen_at desc
                        """)
                .param("account", account.value())
                .param("alive", moment(sessions.alive()))
                .query((row, number) -> open(row, codes))
                .list()
                .stream()
                .filter(session -> identity.isFresh(session.since()))
                .toList();
    }

    static String key(String sessionId) {
        return Tokens.hash(sessionId);
    }

    void end(AccountId account, String key) {
        jdbc.sql("delete from browser_session where account_id = ? and key = ?")
                .params(account.value(), key)
                .update();
    }

    public void endAll(AccountId account) {
        jdbc.sql("delete from browser_session where account_id = ?")
                .param(account.value())
                .update();
    }

    /** @param kept the id of the session that goes on */
    public void endAllBut(AccountId account, String kept) {
        jdbc.sql("delete from browser_session where account_id = ? and key <> ?")
                .params(account.value(), key(kept))
                .update();
    }

    @EventListener
    void signOut(MustSignInAgain event) {
        endAll(event.account());
    }

    private OpenSession open(ResultSet row, boolean codes) throws SQLException {
        var texts = sessions.texts(row);
        return new OpenSession(
                row.getString("key"),
                Device.of(texts.getOrDefault(SessionIdentity.BROWSER, "")),
                texts.getOrDefault(SessionIdentity.ADDRESS, ""),
                SessionIdentity.instant(texts, SessionIdentity.SIGNED_IN_AT).orElse(instant(row, "began_at")),
                instant(row, "seen_at"),
                !codes || texts.containsKey(SessionIdentity.CODE_GIVEN_AT));
    }
}
