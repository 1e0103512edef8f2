package id.layakanak.signin;

import id.layakanak.account.AccountDirectory;
import id.layakanak.account.AccountSummary;
import id.layakanak.account.Credentials;
import id.layakanak.account.Password;
import id.layakanak.shared.District;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Looks at what was typed on the sign-in page: one password is compared whether the name is known or not, and whether its account is usable or not.
 * Whom it lets through is named by the account's id, so that a session holds nothing that could grow old (see {@link CurrentViewer}).
 */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final AccountDirectory accounts;
    private final Credentials credentials;
    private final District district;
    private final Clock clock;

    PasswordCheck(AccountDirectory accounts, Credentials credentials, District district, Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.district = district;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var account = accounts.named(typed.getName());
        var password = new Password(String.valueOf(typed.getCredentials()));
        if (!credentials.isPassword(account.map(AccountSummary::id), password)) {
            throw new BadCredentialsException("no such account, or not its password");
        }
        var known = account.orElseThrow();
        if (!known.isUsable(district.today(clock))) {
            throw new DisabledException("not to be used today");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                known.id().toString(), null, List.of(SessionIdentity.SIGNED_IN));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
