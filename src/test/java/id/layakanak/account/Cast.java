package id.layakanak.account;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.Role;
import java.time.Clock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Adds accounts to the cast of the sample data, for tests that sign in over HTTP and therefore must commit; and takes them away again. */
@TestComponent
public class Cast {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final AccountManagement management;
    private final PasswordLinks links;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Cast(
            Accounts accounts,
            PasswordEncoder passwords,
            AccountManagement management,
            PasswordLinks links,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.management = management;
        this.links = links;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An account that signs in with this password; nobody waits for earlier failures. */
    public AccountId add(String username, String password, Role role) {
        forgiveAll();
        var account = new Account(username, "Rina Apriani", role, null, clock.instant());
        account.choosePassword(passwords.encode(password));
        return accounts.save(account).id();
    }

    public void deactivate(AccountId id) {
        management.deactivate(id);
    }

    /** The token of a link by which its owner chooses a password. */
    public String passwordLink(AccountId id) {
        return links.issue(id);
    }

    public void remove(AccountId id) {
        events.publishEvent(new MustSignInAgain(id));
        for (var table : new String[] {"account_link", "second_factor", "recovery_code", "known_browser"}) {
            jdbc.sql("delete from " + table + " where account_id = ?")
                    .param(id.value())
                    .update();
        }
        accounts.deleteById(id.value());
    }

    public void forgiveAll() {
        jdbc.sql("delete from login_delay").update();
    }
}
