package id.layakanak.signin;

import id.layakanak.account.AccountDirectory;
import id.layakanak.account.AccountSummary;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.District;
import id.layakanak.shared.Viewer;
import id.layakanak.signin.SignedIn.Stage;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Reads the signed-in account anew at each request, so that a disabled account or a changed role counts at once. Nobody is a viewer before
 * signing in is done: this is the one place through which every route learns who asks.
 */
@Component
class CurrentViewer {

    static final String ATTRIBUTE = Viewer.class.getName();

    /** By whom the log notes what is done: not before the code of an account that has one, since a password alone may be anybody's. */
    private static final String PROVED = AccountId.class.getName();

    private static final String SIGNED_IN = SignedIn.class.getName();

    private final AccountDirectory accounts;
    private final SecuritySettings settings;
    private final District district;
    private final Clock clock;

    CurrentViewer(AccountDirectory accounts, SecuritySettings settings, District district, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.district = district;
        this.clock = clock;
    }

    /** Who has given the password, whatever is still missing; the viewer, once nothing is, stands on the request for the layout and handlers. */
    Optional<SignedIn> of(HttpServletRequest request, Supplier<? extends @Nullable Authentication> authentication) {
        if (request.getAttribute(SIGNED_IN) instanceof SignedIn known) {
            return Optional.of(known);
        }
        var found = Optional.<Authentication>ofNullable(authentication.get())
                .filter(Authentication::isAuthenticated)
                .filter(signedIn -> !(signedIn instanceof AnonymousAuthenticationToken))
                .flatMap(signedIn -> find(request, signedIn));
        found.ifPresent(signedIn -> {
            request.setAttribute(SIGNED_IN, signedIn);
            if (signedIn.stage() != Stage.CODE) {
                request.setAttribute(PROVED, signedIn.viewer().account());
            }
            if (signedIn.isDone()) {
                request.setAttribute(ATTRIBUTE, signedIn.viewer());
            }
        });
        return found;
    }

    /** What {@link #of} found for this request. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(SIGNED_IN));
    }

    private Optional<SignedIn> find(HttpServletRequest request, Authentication authentication) {
        var id = AccountId.of(authentication.getName());
        return BrowserSession.of(request)
                .flatMap(BrowserSession::owner)
                .filter(readWithTheSession -> readWithTheSession.id().equals(id))
                .or(() -> accounts.find(id))
                .filter(account -> account.isUsable(district.today(clock)))
                .map(account -> new SignedIn(account.asViewer(), stage(account, authentication)));
    }

    private Stage stage(AccountSummary account, Authentication authentication) {
        if (account.hasSecondFactor()) {
            return authentication.getAuthorities().contains(SessionIdentity.CODE_GIVEN) ? Stage.DONE : Stage.CODE;
        }
        return settings.secondFactorRequiredFor().contains(account.role()) ? Stage.NO_SECOND_FACTOR : Stage.DONE;
    }
}
