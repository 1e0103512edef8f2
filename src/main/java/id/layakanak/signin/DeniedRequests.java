package id.layakanak.signin;

import id.layakanak.signin.SignedIn.Stage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What one may not see does not exist. Whoever has not finished signing in is led there, and a form whose token is outdated is kept, since the
 * person behind it did nothing wrong.
 */
@Component
class DeniedRequests implements AccessDeniedHandler {

    private static final RequestMatcher LOGIN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");

    private final UnfinishedForms forms;

    DeniedRequests(UnfinishedForms forms) {
        this.forms = forms;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            outdated(request, response);
            return;
        }
        if (request.getRequestURI().startsWith("/actuator")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND); // decided without a look at who asks
            return;
        }
        var who = CurrentViewer.of(request);
        if (who.isEmpty()) {
            // signed in, but the account is gone or disabled by now
            request.getSession().invalidate();
            response.sendRedirect("/login?ended");
            return;
        }
        if (who.get().isDone()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PageBeforeSignIn.remember(request);
        response.sendRedirect(who.get().stage() == Stage.CODE ? SignIn.CODE_PAGE : SignIn.SECOND_FACTOR_PAGE);
    }

    private void outdated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var nobody = SessionIdentity.ofThisRequest().isEmpty();
        if (nobody && request.getRequestURI().equals("/logout")) {
            response.sendRedirect("/login?bye"); // the session ended before the button was pressed
            return;
        }
        if (LOGIN.matches(request)) {
            response.sendRedirect(
                    nobody ? "/login?ended" : "/"); // the page stood open too long, or another tab came first
            return;
        }
        if (!forms.keep(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var next = nobody ? "/login?unfinished" : UnfinishedFormController.PATH;
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(next);
        } else {
            response.setHeader("HX-Redirect", next); // the whole page goes there, not a piece of it
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
