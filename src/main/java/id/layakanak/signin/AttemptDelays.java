package id.layakanak.signin;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.account.AccountDirectory;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Tokens;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing of whatever proves who one is (at the sign-in page, by a code, by the password asked again), and nobody else;
 * docs/decisions/0007 says by how much. A browser in which the account's owner has been before counts by itself:
 * no stranger makes it wait. From all others, waits grow with the failures of a name from one address; a name over all of them, and a network over all
 * names, have a steady pace that only an attack reaches. It is counted before the password is looked at, in PostgreSQL, so that neither many instances
 * nor a burst of simultaneous attempts gets round it.
 */
@Component
public class AttemptDelays {

    /** What nobody waits beyond, at a sign-in, a code or a password asked again. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** After {@code free} attempts in a row each must wait twice as long as the one before, up to {@code pause}; an hour without any forgives. */
    private static final String GROWING = """
            insert into login_delay as d (key, failures, free_at) values (:key, 1, :now)
            on conflict (key) do update set
              failures = case when d.free_at < :now - interval '1 hour' then 1 else d.failures + 1 end,
              free_at = case
                when d.free_at < :now - interval '1 hour' or d.failures < :free then :now
                else :now + make_interval(secs => least(:pause, power(2, least(d.failures - :free, 20)))) end
            where d.free_at <= :now
            """;

    /** One attempt in each {@code pause}, and as many as {@code free} at once when there were none for long. */
    private static final String STEADY = """
            insert into login_delay as d (key, failures, free_at) values (:key, 0, :now - make_interval(secs => :burst) + make_interval(secs => :pause))
            on conflict (key) do update set
              free_at = greatest(d.free_at, :now - make_interval(secs => :burst)) + make_interval(secs => :pause)
            where d.free_at <= :now
            """;

    /** @param pause in seconds */
    private record Limit(String sql, String key, int free, double pause) {

        static Limit growing(String key, int free, Duration longest) {
            return new Limit(GROWING, key, free, longest.toSeconds());
        }

        static Limit steady(String key, int free, double pause) {
            return new Limit(STEADY, key, free, pause);
        }
    }

    private final AccountDirectory accounts;
    private final KnownBrowsers browsers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AttemptDelays(
            AccountDirectory accounts,
            KnownBrowsers browsers,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.browsers = browsers;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Counts a sign-in; how long it must still wait, or zero when it may go on.
     *
     * @param browser what the browser shows of itself, see {@link KnownBrowsers}
     */
    Duration attempt(String name, String address, Optional<String> browser) {
        return attempt(limits(name, address, browser));
    }

    /** The password was right: nothing is held against the browser, or the name from its address. */
    void succeeded(String name, String address, Optional<String> browser) {
        forget(limits(name, address, browser).get(0));
    }

    /**
     * Counts an attempt at something that only who knows the account's password gets to, wherever from; how long it must still wait, or zero. A
     * stranger cannot make the owner wait here, and many networks give nobody more attempts.
     */
    public Duration attempt(String what, AccountId account) {
        return attempt(List.of(owner(what, account)));
    }

    /** What was attempted is done: nothing is held against the account. */
    public void succeeded(String what, AccountId account) {
        forget(owner(what, account));
    }

    /** Counts something that strangers may do for free, but not without end; how long their network must still wait, or zero. */
    Duration attemptFrom(String address, String what) {
        return attempt(List.of(Limit.growing(what + " " + network(address), 30, Duration.ofMinutes(5))));
    }

    private Duration attempt(List<Limit> limits) {
        return transactions.execute(attempt -> {
            var now = moment(clock.instant());
            for (var limit : limits) {
                var counted = jdbc.sql(limit.sql())
                        .param("key", limit.key())
                        .param("free", limit.free())
                        .param("pause", limit.pause())
                        .param("burst", (limit.free() - 1) * limit.pause())
                        .param("now", now)
                        .update();
                if (counted == 0) {
                    attempt.setRollbackOnly(); // what is not looked at counts nowhere
                    return Duration.ofSeconds(jdbc.sql(
                                    "select ceil(extract(epoch from free_at - :now)) from login_delay where key = :key")
                            .param("key", limit.key())
                            .param("now", now)
                            .query(Long.class)
                            .single());
                }
            }
            return Duration.ZERO;
        });
    }

    private void forget(Limit limit) {
        jdbc.sql("delete from login_delay where key = :key or free_at < :now - interval '1 day'")
                .param("key", limit.key())
                .param("now", moment(clock.instant()))
                .update();
    }

    /** The first is forgiven to whoever knows the password. Names are hashed, since people type passwords into the wrong field. */
    private List<Limit> limits(String typed, String address, Optional<String> browser) {
        var account = accounts.named(typed);
        var known = account.flatMap(owner -> browser.flatMap(shown -> browsers.find(shown, owner.id())));
        // an account is one, however its username or phone number is written
        var name = account.map(found -> found.id().toString())
                .orElseGet(() -> typed.strip().toLowerCase(Locale.ROOT));
        return known.map(there -> List.of(Limit.growing("browser " + there, 5, LONGEST)))
                .orElseGet(() -> List.of(
                        Limit.growing("name " + Tokens.hash(name + " " + host(address)), 5, LONGEST),
                        Limit.steady("name " + Tokens.hash(name), 100, 10),
                        Limit.steady("network " + network(address), 300, 1 / 3d)));
    }

    private static Limit owner(String what, AccountId account) {
        return Limit.growing(what + " " + account, 5, LONGEST);
    }

    /** One line of a home or a small office: an IPv4 address, the /56 of an IPv6 one, of which it has every address. */
    static String host(String address) {
        return start(address, 4, 7);
    }

    /** As much as one attacker commonly has: the /24 of an IPv4 address, the /48 of an IPv6 one. */
    static String network(String address) {
        return start(address, 3, 6);
    }

    private static String start(String address, int ofFour, int ofSixteen) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? ofFour : ofSixteen));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
