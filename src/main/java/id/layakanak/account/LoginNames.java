package id.layakanak.account;

import id.layakanak.shared.District;
import id.layakanak.shared.Phone;
import java.time.Clock;
import java.util.Locale;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Finds an account by what people type: username or phone number. The principal's name is the account's id, so that a session
 * holds nothing that could grow old: role and institution are read at every request (see {@link CurrentViewer}).
 */
@Component
class LoginNames implements UserDetailsService {

    private final Accounts accounts;
    private final District district;
    private final Clock clock;

    /** What no typed password matches, and that costs as much to compare as one that might. */
    private final String noPassword;

    LoginNames(Accounts accounts, District district, Clock clock, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.district = district;
        this.clock = clock;
        this.noPassword = passwords.encode(Tokens.create());
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        var account = accounts.findByUsername(typed.strip().toLowerCase(Locale.ROOT))
                .or(() -> Phone.parse(typed).map(Phone::e164).flatMap(accounts::findByPhone))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
        return User.withUsername(account.id().toString())
                .password(account.passwordHash() == null ? noPassword : account.passwordHash())
                .disabled(!account.isUsable(district.today(clock)))
                .authorities("SIGNED_IN")
                .build();
    }
}
