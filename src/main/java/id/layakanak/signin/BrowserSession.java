package id.layakanak.signin;

import id.layakanak.account.AccountSummary;
import id.layakanak.shared.Tokens;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a browser between its requests: texts by their names and nothing else, so that no upgrade makes an old one unreadable and
 * nothing that is stored can become an object. Changes are collected; {@link BrowserSessionFilter} saves them once, {@link BrowserSessions} how.
 */
class BrowserSession implements HttpSession {

    private final ServletContext context;
    private final Map<String, String> texts;
    private final Instant began;
    private final @Nullable AccountSummary owner;
    private final Set<String> changed = new HashSet<>();

    private String id;
    private @Nullable String storedId;
    private Instant seen;
    private boolean over;

    /**
     * @param id       a secret, by which the browser shows that it is its own
     * @param storedId the same for a session that was found, null for one that begins
     * @param owner    the account that was signed in when the session was found, as it stood then
     */
    BrowserSession(
            ServletContext context,
            String id,
            @Nullable String storedId,
            Map<String, String> texts,
            Instant began,
            Instant seen,
            @Nullable AccountSummary owner) {
        this.context = context;
        this.id = id;
        this.storedId = storedId;
        this.texts = texts;
        this.began = began;
        this.seen = seen;
        this.owner = owner;
    }

    static Optional<BrowserSession> of(HttpServletRequest request) {
        return Optional.ofNullable((BrowserSession) request.getSession(false));
    }

    Optional<AccountSummary> owner() {
        return Optional.ofNullable(owner);
    }

    Instant began() {
        return began;
    }

    Instant seen() {
        return seen;
    }

    /** From now on under another id, with all it holds: what somebody learned of the old one is worth nothing. */
    String renew() {
        id = Tokens.create();
        return id;
    }

    boolean isOver() {
        return over;
    }

    Optional<String> storedId() {
        return Optional.ofNullable(storedId);
    }

    /** One that begins is stored once it has something to say. */
    boolean isChanged() {
        return !changed.isEmpty() || storedId != null && !id.equals(storedId);
    }

    /** What was set and what was removed, since it was found or saved. */
    Set<String> changes() {
        return changed;
    }

    Map<String, String> texts() {
        return texts;
    }

    /** @param stored whether it is there; it may have been ended meanwhile */
    void saved(boolean stored, Instant now) {
        storedId = stored ? id : null;
        seen = now;
        changed.clear();
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public @Nullable String getAttribute(String name) {
        return texts.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(texts.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        } else if (!(value instanceof String text)) {
            throw new IllegalArgumentException("sessions hold text alone, not " + value.getClass());
        } else if (!text.equals(texts.put(name, text))) {
            changed.add(name);
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (texts.remove(name) != null) {
            changed.add(name);
        }
    }

    @Override
    public void invalidate() {
        over = true;
    }

    @Override
    public boolean isNew() {
        return storedId == null;
    }

    @Override
    public long getCreationTime() {
        return began.toEpochMilli();
    }

    @Override
    public long getLastAccessedTime() {
        return seen.toEpochMilli();
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    /** How long a session lasts is a setting of the portal, see {@link SecuritySettings}. */
    @Override
    public void setMaxInactiveInterval(int seconds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getMaxInactiveInterval() {
        throw new UnsupportedOperationException();
    }
}
