package id.layakanak.account;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.District;
import id.layakanak.shared.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Reads the signed-in account anew at each request, so that a disabled account or a changed role counts at once. */
@Component
class CurrentViewer {

    static final String ATTRIBUTE = Viewer.class.getName();

    private final Accounts accounts;
    private final District district;
    private final Clock clock;

    CurrentViewer(Accounts accounts, District district, Clock clock) {
        this.accounts = accounts;
        this.district = district;
        this.clock = clock;
    }

    /** The viewer of this request; kept on the request, where the layout and handlers find it. */
    Optional<Viewer> of(HttpServletRequest request, Supplier<? extends @Nullable Authentication> authentication) {
        if (request.getAttribute(ATTRIBUTE) instanceof Viewer known) {
            return Optional.of(known);
        }
        var viewer = Optional.<Authentication>ofNullable(authentication.get())
                .filter(Authentication::isAuthenticated)
                .filter(signedIn -> !(signedIn instanceof AnonymousAuthenticationToken))
                .flatMap(signedIn ->
                        accounts.findById(AccountId.of(signedIn.getName()).value()))
                .filter(account -> account.isUsable(district.today(clock)))
                .map(Account::asViewer);
        viewer.ifPresent(found -> request.setAttribute(ATTRIBUTE, found));
        return viewer;
    }
}
