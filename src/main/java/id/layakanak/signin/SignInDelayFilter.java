package id.layakanak.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends a sign-in that must wait back to its page, before the costly look at the password. */
class SignInDelayFilter extends OncePerRequestFilter {

    private static final int LONGEST_NAME = 200;

    /** Matches what the sign-in filter matches: comparing the raw address would let {@code /%6cogin} by. */
    private static final RequestMatcher LOGIN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");

    private final AttemptDelays delays;
    private final KnownBrowsers browsers;

    SignInDelayFilter(AttemptDelays delays, KnownBrowsers browsers) {
        this.delays = delays;
        this.browsers = browsers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOGIN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = name(request);
        if (!mayBeAName(name)) {
            response.sendRedirect("/login?error");
            return;
        }
        var wait = delays.attempt(name, request.getRemoteAddr(), browsers.shownBy(request));
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect("/login?wait=" + wait.toSeconds());
        }
    }

    static String name(HttpServletRequest request) {
        var typed = request.getParameter("username");
        return typed == null ? "" : typed.strip();
    }

    /** What Spring's filter would cut off, and this one would count as another name, is let through to neither. */
    private static boolean mayBeAName(String name) {
        return name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
    }
}
