package id.layakanak.account;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.audit.AuditLog;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.District;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that an admin hands over, by which an account's owner chooses a password: once, and not for long. */
@Service
@Transactional(readOnly = true)
public class PasswordLinks {

    /** How long a link works by which somebody chooses a password, the one of the first administrator included. */
    static final Duration LIFETIME = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Credentials credentials;
    private final District district;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final AuditLog log;

    PasswordLinks(
            JdbcClient jdbc,
            Credentials credentials,
            District district,
            Clock clock,
            ApplicationEventPublisher events,
            AuditLog log) {
        this.jdbc = jdbc;
        this.credentials = credentials;
        this.district = district;
        this.clock = clock;
        this.events = events;
        this.log = log;
    }

    /** A new token; the account's earlier one works no more. */
    @Transactional
    String issue(AccountId account) {
        var token = Tokens.create();
        jdbc.sql("delete from account_link where account_id = ? or expires_at <= ?")
                .params(account.value(), moment(clock.instant()))
                .update();
        jdbc.sql("insert into account_link (token_hash, account_id, expires_at) values (?, ?, ?)")
                .params(Tokens.hash(token), account.value(), moment(expiry()))
                .update();
        return token;
    }

    Instant expiry() {
        return clock.instant().plus(LIFETIME);
    }

    /**
     * The name of the account that a link is for; empty when the link does not work any more. Before its term begins an account may choose its
     * password, and only then sign in; after its term it may do neither.
     */
    public Optional<String> ownerOf(String token) {
        return jdbc.sql("""
                        select a.display_name from account_link l join account a on a.id = l.account_id
                        where l.token_hash = ? and l.expires_at > ? and a.active and (a.valid_until is null or a.valid_until >= ?)
                        """)
                .params(Tokens.hash(token), moment(clock.instant()), district.today(clock))
                .query(String.class)
                .optional();
    }

    /** Uses the link up, and tells whose it was. Of two who use it at once, the second finds it gone ({@link NotFound}); a refused password leaves it in place. */
    @Transactional
    public AccountId use(String token, Password password) {
        if (ownerOf(token).isEmpty()) {
            throw new NotFound("password link");
        }
        var account = new AccountId(
                jdbc.sql("delete from account_link where token_hash = ? and expires_at > ? returning account_id")
                        .params(Tokens.hash(token), moment(clock.instant()))
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> new NotFound("password link")));
        log.actsFromHere(account);
        credentials.choosePassword(account, password);
        events.publishEvent(new MustSignInAgain(account));
        return account;
    }
}
