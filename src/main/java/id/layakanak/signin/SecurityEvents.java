package id.layakanak.signin;

import id.layakanak.account.AccountDirectory;
import id.layakanak.account.AccountSummary;
import id.layakanak.audit.AuditLog;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.AuditAction;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Notes sign-ins, failed ones, sign-outs and refused access. Which account somebody tried is noted when there is one; what was typed never is, since people
 * type passwords into the wrong field.
 */
@Component
class SecurityEvents {

    private static final String ACCOUNT = "account";

    private final AuditLog log;
    private final AccountDirectory accounts;

    SecurityEvents(AuditLog log, AccountDirectory accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    @EventListener
    void signedIn(SignInCompleted event) {
        log.noteBy(event.account(), AuditAction.SIGNED_IN, Map.of());
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        var reason = event.getException() instanceof DisabledException ? SignInFailure.CLOSED : SignInFailure.WRONG;
        log.note(
                AuditAction.SIGN_IN_FAILED,
                ACCOUNT,
                accountOf(event.getAuthentication().getName()).orElse(null),
                Map.of("reason", reason.noted()));
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        log.noteBy(AccountId.of(event.getAuthentication().getName()), AuditAction.SIGNED_OUT, Map.of());
    }

    @EventListener
    void refused(AuthorizationDeniedEvent<?> event) {
        Authentication who = event.getAuthentication().get();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            return; // is sent to the sign-in page, and back
        }
        var request = event.getObject() instanceof HttpServletRequest asked ? asked : null;
        log.noteBy(
                AccountId.of(who.getName()),
                AuditAction.REFUSED,
                request == null ? Map.of() : Map.of("path", request.getMethod() + " " + request.getRequestURI()));
    }

    /** By what people sign in with; by its id where a code was wrong. */
    private Optional<AccountId> accountOf(String typed) {
        return accounts.named(typed).or(() -> id(typed).flatMap(accounts::find)).map(AccountSummary::id);
    }

    private static Optional<AccountId> id(String name) {
        try {
            return Optional.of(AccountId.of(name));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
