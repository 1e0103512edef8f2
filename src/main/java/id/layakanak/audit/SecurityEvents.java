package id.layakanak.audit;

import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Phone;
import id.layakanak.shared.SignInCompleted;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Notes log-ins, failed ones, log-outs and refused access. Which account somebody tried is noted when there is one; what was typed never is, since people
 * type passwords into the wrong field.
 */
@Component
class SecurityEvents {

    private static final String ACCOUNT = "account";

    private final AuditLog log;
    private final JdbcClient jdbc;

    SecurityEvents(AuditLog log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    @EventListener
    void signedIn(SignInCompleted event) {
        log.noteBy(event.account().toString(), AuditAction.SIGNED_IN, Map.of());
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        log.note(
                AuditAction.SIGN_IN_FAILED,
                ACCOUNT,
                accountOf(event.getAuthentication().getName()).orElse(null),
                Map.of("reason", event.getException().getClass().getSimpleName()));
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        log.noteBy(event.getAuthentication().getName(), AuditAction.SIGNED_OUT, Map.of());
    }

    @EventListener
    void refused(AuthorizationDeniedEvent<?> event) {
        Authentication who = event.getAuthentication().get();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            return; // is sent to the log-in page, and back
        }
        var request = event.getObject() instanceof HttpServletRequest asked ? asked : null;
        log.noteBy(
                who.getName(),
                AuditAction.REFUSED,
                request == null ? Map.of() : Map.of("path", request.getMethod() + " " + request.getRequestURI()));
    }

    /** By what people sign in with, a username or a phone number; by its id where a code was wrong. */
    private Optional<String> accountOf(String typed) {
        return jdbc.sql(
                        "select id::text from account where username = lower(:typed) or id::text = :typed or phone = :phone")
                .param("typed", typed.strip())
                .param("phone", Phone.stored(typed), Types.VARCHAR)
                .query(String.class)
                .optional();
    }
}
