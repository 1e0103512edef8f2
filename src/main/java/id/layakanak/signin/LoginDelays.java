package id.layakanak.signin;

import id.layakanak.account.AccountDirectory;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Tokens;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing: after a few failures a name must wait longer and longer before the next attempt from the same network, and so must a network
 * that fails with many names. Somebody elsewhere never makes an account's owner wait. It is counted before the password is looked at, in
 * PostgreSQL and by its clock, so that neither many instances nor a burst of simultaneous attempts gets round it.
 */
@Component
class LoginDelays {

    /** How many attempts are free, and the longest wait after them; an office shares one address, so a network has more. */
    private record Limit(String key, int free, Duration most) {}

    private static final Limit NETWORK = new Limit("network", 50, Duration.ofMinutes(5));

    private static final String ATTEMPT = """
            insert into login_delay as d (key, failures, free_at) values (:key, 1, now())
            on conflict (key) do update set
              failures = case when d.free_at < now() - interval '1 hour' then 1 else d.failures + 1 end,
              free_at = case
                when d.free_at < now() - interval '1 hour' or d.failures < :free then now()
                else now() + least(:most, power(2, least(d.failures - :free, 20))) * interval '1 second' end
            where d.free_at <= now()
            """;

    private final JdbcClient jdbc;
    private final AccountDirectory accounts;

    LoginDelays(JdbcClient jdbc, AccountDirectory accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** Counts a log-in; how long it must still wait, or zero when it may go on. */
    @Transactional
    Duration attempt(String name, String address) {
        return attempt(name(name, address), network(NETWORK, address));
    }

    /** The password was right: nothing is held against the name, and one attempt less against its network. */
    @Transactional
    void succeeded(String name, String address) {
        forget(name(name, address));
        jdbc.sql("update login_delay set failures = greatest(failures - 1, 0), free_at = now() where key = :key")
                .param("key", network(NETWORK, address).key())
                .update();
    }

    /**
     * Counts an attempt at something that only who knows the account's password gets to, wherever from; how long it must still wait, or zero. A
     * stranger cannot make the owner wait here, and many networks give nobody more attempts.
     */
    @Transactional
    Duration attempt(String what, AccountId account) {
        return attempt(owner(what, account));
    }

    @Transactional
    void succeeded(String what, AccountId account) {
        forget(owner(what, account));
    }

    /** Counts something that strangers may do for free, but not without end; how long their network must still wait, or zero. */
    @Transactional
    Duration attemptFrom(String address, String what) {
        return attempt(network(new Limit(what, 30, Duration.ofMinutes(5)), address));
    }

    private Duration attempt(Limit... limits) {
        for (var limit : limits) {
            var counted = jdbc.sql(ATTEMPT)
                    .param("key", limit.key())
                    .param("free", limit.free())
                    .param("most", limit.most().toSeconds())
                    .update();
            if (counted == 0) {
                return Duration.ofSeconds(
                        jdbc.sql("select ceil(extract(epoch from free_at - now())) from login_delay where key = :key")
                                .param("key", limit.key())
                                .query(Long.class)
                                .single());
            }
        }
        return Duration.ZERO;
    }

    private void forget(Limit limit) {
        jdbc.sql("delete from login_delay where key = :key or free_at < now() - interval '1 day'")
                .param("key", limit.key())
                .update();
    }

    /** By the account, however its username or phone number is written; else by what was typed. */
    private Limit name(String typed, String address) {
        var name = accounts.named(typed)
                .map(account -> account.id().toString())
                .orElseGet(() -> typed.strip().toLowerCase(Locale.ROOT));
        // hashed, since people type passwords into the wrong field
        var hash = Tokens.hash(name + " " + network(address));
        return new Limit("name " + hash, 5, Duration.ofMinutes(15));
    }

    private static Limit owner(String what, AccountId account) {
        return new Limit(what + " " + account, 5, Duration.ofMinutes(15));
    }

    private static Limit network(Limit limit, String address) {
        return new Limit(limit.key() + " " + network(address), limit.free(), limit.most());
    }

    /** The /24 of an IPv4 address, the /48 of an IPv6 one: as much as one attacker commonly has. */
    static String network(String address) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 6));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
