package id.layakanak.account;

import id.layakanak.shared.Phone;
import java.util.Locale;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Finds an account by what people type: username or phone number. The principal's name is the account's id, so that a session
 * holds nothing that could grow old: role and institution are read at every request (see {@link CurrentViewer}).
 */
@Component
class LoginNames implements UserDetailsService {

    private final Accounts accounts;

    LoginNames(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        var account = accounts.findByUsername(typed.strip().toLowerCase(Locale.ROOT))
                .or(() -> Phone.parse(typed).map(Phone::e164).flatMap(accounts::findByPhone))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
        return User.withUsername(account.id().toString())
                .password(account.passwordHash())
                .disabled(!account.isActive())
                .authorities("SIGNED_IN")
                .build();
    }
}
