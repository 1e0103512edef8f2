package id.layakanak.signin;

import static id.layakanak.shared.Columns.instant;
import static id.layakanak.shared.Columns.moment;

import id.layakanak.account.AccountDirectory;
import id.layakanak.shared.Tokens;
import jakarta.servlet.ServletContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions in PostgreSQL, for all instances of the portal; of their ids the database keeps the hash. A request costs one statement, which finds
 * the session and whose it is, and a second one when it changes the session or the last one was a minute ago. What is lost when the server
 * crashes makes somebody sign in once more, so only deleting waits for the disk.
 */
@Component
class BrowserSessions {

    /** What is written more often tells nobody more. */
    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    private static final String FIND = """
            select s.texts, s.began_at, s.seen_at, a.*
            from browser_session s
            left join account.viewer a on a.id = s.account_id
            where s.key = :key and s.seen_at > :alive
            """;

    private static final String WITHOUT_WAITING = "set_config('synchronous_commit', 'off', true) is not null";

    private static final String INSERT = """
            insert into browser_session (key, texts, began_at, seen_at)
            select :key, cast(:set as jsonb), :now, :now
            where
            """ + WITHOUT_WAITING;

    /** No session that was ended meanwhile comes back. */
    private static final String UPDATE = """
            update browser_session
            set key = :key, seen_at = :now, texts = (texts || cast(:set as jsonb)) - cast(:removed as text[])
            where key = :stored and
            """ + WITHOUT_WAITING;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SecuritySettings settings;
    private final Clock clock;

    BrowserSessions(JdbcClient jdbc, JsonMapper json, SecuritySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    BrowserSession begin(ServletContext context) {
        var now = clock.instant();
        return new BrowserSession(context, Tokens.create(), null, new HashMap<>(), now, now, null);
    }

    Optional<BrowserSession> find(String id, ServletContext context) {
        return jdbc.sql(FIND)
                .param("key", Tokens.hash(id))
                .param("alive", moment(alive()))
                .query((row, number) -> new BrowserSession(
                        context,
                        id,
                        id,
                        texts(row),
                        instant(row, "began_at"),
                        instant(row, "seen_at"),
                        row.getObject("id") == null ? null : AccountDirectory.summary(row, number)))
                .optional();
    }

    /** Saves what has changed, if anything. */
    void save(BrowserSession session) {
        var now = clock.instant();
        if (!session.isChanged() && session.seen().plus(EXACTNESS).isAfter(now)) {
            return;
        }
        var set = session.changes().stream()
                .filter(session.texts()::containsKey)
                .collect(Collectors.toMap(name -> name, session.texts()::get));
        var removed = session.changes().stream()
                .filter(name -> !session.texts().containsKey(name))
                .toArray(String[]::new);
        var stored = jdbc.sql(session.isNew() ? INSERT : UPDATE)
                .param("key", Tokens.hash(session.getId()))
                .param("stored", session.storedId().map(Tokens::hash).orElse(null))
                .param("set", json.writeValueAsString(set))
                .param("removed", removed)
                .param("now", moment(now))
                .update();
        session.saved(stored == 1, now);
    }

    void delete(BrowserSession session) {
        session.storedId()
                .ifPresent(id -> jdbc.sql("delete from browser_session where key = ?")
                        .param(Tokens.hash(id))
                        .update());
    }

    /** Those that have ended by themselves. Whatever is being written at this moment is left for the next time. */
    void deleteEnded() {
        jdbc.sql("""
                        delete from browser_session
                        where key in (select key from browser_session where seen_at <= :alive for update skip locked)
                        """).param("alive", moment(alive())).update();
    }

    /** What is seen later than this has not ended by itself. */
    Instant alive() {
        return clock.instant().minus(settings.sessionIdle());
    }

    /** Of another version of the portal there may be something else than texts: whoever asks for it finds nothing there. */
    Map<String, String> texts(ResultSet row) throws SQLException {
        var texts = new HashMap<String, String>();
        try {
            json.readTree(row.getString("texts")).forEachEntry((name, value) -> {
                if (value.isString()) {
                    texts.put(name, value.stringValue());
                }
            });
        } catch (JacksonException unreadable) {
            texts.clear();
        }
        return texts;
    }
}
