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
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Browsers in which the owner of an account has been before: what strangers try makes no sign-in from there wait (see {@link AttemptDelays}). A browser
 * shows itself by a cookie of 256 random bits, of which the database keeps the hash, with each account that has signed in there.
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

    boolean knows(String browser, AccountId account) {
        return jdbc.sql("select count(*) from known_browser where token_hash = ? and account_id = ? and seen_at > ?")
                        .params(Tokens.hash(browser), account.value(), oldest())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The owner is at this browser, for certain. */
    void remember(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        // one that we have not made ourselves could be in anybody else's hands, too
        var browser = cookie.of(request).filter(this::isOurs).orElseGet(Tokens::create);
        jdbc.sql("delete from known_browser where account_id = ? and seen_at <= ?")
                .params(account.value(), oldest())
                .update();
        jdbc.sql("""
                        insert into known_browser (token_hash, account_id, seen_at) values (?, ?, ?)
                        on conflict (token_hash, account_id) do update set seen_at = excluded.seen_at
                        """)
                .params(Tokens.hash(browser), account.value(), moment(clock.instant()))
                .update();
        cookie.send(browser, response);
    }

    /** Who knew the old password may have been at any of them; the owner's own is remembered anew. */
    @EventListener
    void forget(PasswordChanged event) {
        jdbc.sql("delete from known_browser where account_id = ?")
                .param(event.account().value())
                .update();
    }

    private boolean isOurs(String browser) {
        return jdbc.sql("select count(*) from known_browser where token_hash = ?")
                        .param(Tokens.hash(browser))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private OffsetDateTime oldest() {
        return moment(clock.instant().minus(LIFETIME));
    }
}
