package id.layakanak.account;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first administrator of an empty portal in, through a link that works once, and only while nobody has an account. */
@Service
@Transactional(readOnly = true)
class FirstAdmin {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FirstAdmin(JdbcClient jdbc, Accounts accounts, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A new token for the set-up page, valid for 24 hours; empty once there is an account. */
    @Transactional
    Optional<String> issueToken() {
        if (accounts.count() > 0) {
            return Optional.empty();
        }
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from first_admin_link where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("insert into first_admin_link (token_hash, expires_at) values (?, ?)")
                .params(hash(token), Timestamp.from(clock.instant().plus(LIFETIME)))
                .update();
        return Optional.of(token);
    }

    boolean isValid(String token) {
        return accounts.count() == 0
                && jdbc.sql("select count(*) from first_admin_link where token_hash = ? and expires_at > ?")
                                .params(hash(token), Timestamp.from(clock.instant()))
                                .query(Long.class)
                                .single()
                        == 1;
    }

    /** Uses the link up, with all others, and creates the administrator; refuses with {@link NotFound} when it is not valid any more. */
    @Transactional
    AccountId create(String token, FirstAdminForm form) {
        // the lock lets only one of two simultaneous set-ups see an empty portal
        jdbc.sql("lock table first_admin_link in exclusive mode").update();
        if (!isValid(token)) {
            throw new NotFound("set-up link");
        }
        jdbc.sql("delete from first_admin_link").update();
        return accounts.save(new Account(
                        form.username(),
                        form.displayName(),
                        passwords.encode(form.password()),
                        Role.ADMIN,
                        clock.instant()))
                .id();
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
