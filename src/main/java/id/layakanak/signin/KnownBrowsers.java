package id.layakanak.signin;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.account.PasswordChanged;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Tokens;
import id.layakanak.web.PortalAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers in which the owner of an account has been before: what strangers try makes no sign-in from there wait (see {@link AttemptDelays}). A browser
 * shows itself by a cookie of 256 random bits, new after each sign-in, of which the database keeps the hash, with each account that has signed in there.
 */
@Component
class KnownBrowsers {

    private static final Duration LIFETIME = Duration.ofDays(365);

    private final BrowserCookie cookie;
    private final JdbcClient jdbc;
    private final Clock clock;

    KnownBrowsers(PortalAddress address, JdbcClient jdbc, Clock clock) {
        this.cookie = new BrowserCookie("browser", LIFETIME, address);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the browser shows; whether it is known to anybody is another question. */
    Optional<String> shownBy(HttpServletRequest request) {
        return cookie.of(request);
    }

    /** What the failures of an account in a browser are counted by, whatever secret the browser shows by then; empty where the account is not known there. */
    Optional<UUID> find(String browser, AccountId account) {
        return jdbc.sql("select id from known_browser where token_hash = ? and account_id = ? and seen_at > ?")
                .params(Tokens.hash(browser), account.value(), oldest())
                .query(UUID.class)
                .optional();
    }

    /**
     * The owner is at this browser, for certain. From now on it shows a new secret, for all accounts that are known there, so that a copy of the
     * old one is worth nothing.
     */
    @Transactional
    void remember(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var secret = Tokens.create();
        cookie.of(request)
                .ifPresent(old -> jdbc.sql("update known_browser set token_hash = ? where token_hash = ?")
                        .params(Tokens.hash(secret), Tokens.hash(old))
                        .update());
        jdbc.sql("delete from known_browser where account_id = ? and seen_at <= ?")
                .params(account.value(), oldest())
                .update();
        jdbc.sql("""
                        insert into known_browser (token_hash, account_id, seen_at) values (?, ?, ?)
                        on conflict (token_hash, account_id) do update set seen_at = excluded.seen_at
                        """)
                .params(Tokens.hash(secret), account.value(), moment(clock.instant()))
                .update();
        cookie.send(secret, response);
    }

    /** Who knew the old password may have been at any of them; the owner's own is remembered anew. */
    @EventListener
    void forget(PasswordChanged event) {
        jdbc.sql("delete from known_browser where account_id = ?")
                .param(event.account().value())
                .update();
    }

    private OffsetDateTime oldest() {
        return moment(clock.instant().minus(LIFETIME));
    }
}
