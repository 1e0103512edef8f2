package id.layakanak.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends a log-in that must wait back to its page, before the costly look at the password. */
class LoginDelayFilter extends OncePerRequestFilter {

    private static final int LONGEST_NAME = 200;

    private final LoginDelays delays;

    LoginDelayFilter(LoginDelays delays) {
        this.delays = delays;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getMethod().equals("POST") && request.getRequestURI().equals("/login"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = delays.attempt(name(request), request.getRemoteAddr());
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect("/login?wait=" + wait.toSeconds());
        }
    }

    static String name(HttpServletRequest request) {
        var typed = request.getParameter("username");
        return typed == null ? "" : typed.substring(0, Math.min(typed.length(), LONGEST_NAME));
    }
}
