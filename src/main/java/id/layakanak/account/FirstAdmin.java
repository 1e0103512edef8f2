package id.layakanak.account;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.audit.AuditLog;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Role;
import id.layakanak.shared.Tokens;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first administrator of an empty portal in, through a link that works once, and only while nobody has an account. */
@Service
@Transactional(readOnly = true)
class FirstAdmin {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final Clock clock;
    private final AuditLog log;

    FirstAdmin(
            JdbcClient jdbc,
            Accounts accounts,
            PasswordEncoder passwords,
            PasswordRules rules,
            Clock clock,
            AuditLog log) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.clock = clock;
        this.log = log;
    }

    /** A new token for the set-up page, valid for {@link PasswordLinks#LIFETIME}; empty once there is an account. */
    @Transactional
    Optional<String> issueToken() {
        if (accounts.count() > 0) {
            return Optional.empty();
        }
        var token = Tokens.create();
        jdbc.sql("delete from first_admin_link where expires_at <= ?")
                .param(moment(clock.instant()))
                .update();
        jdbc.sql("insert into first_admin_link (token_hash, expires_at) values (?, ?)")
                .params(Tokens.hash(token), moment(clock.instant().plus(PasswordLinks.LIFETIME)))
                .update();
        return Optional.of(token);
    }

    boolean isValid(String token) {
        return accounts.count() == 0
                && jdbc.sql("select count(*) from first_admin_link where token_hash = ? and expires_at > ?")
                                .params(Tokens.hash(token), moment(clock.instant()))
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
        rules.require(form.password(), form.username(), form.displayName());
        var admin = new Account(form.username(), form.displayName(), Role.ADMIN, null, clock.instant());
        admin.choosePassword(passwords.encode(form.password().text()));
        log.actsFromHere(admin.id());
        return accounts.save(admin).id();
    }
}
