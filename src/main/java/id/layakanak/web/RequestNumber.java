package id.layakanak.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a short number that stands in each of its log lines and audit entries, and on the page when it fails, so that an officer can
 * read it to support. Ours, never the client's: what a header says could be made to look like another request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestNumber extends OncePerRequestFilter {

    private static final String NAME = "request";
    private static final String ATTRIBUTE = RequestNumber.class.getName();

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var number = create();
        request.setAttribute(ATTRIBUTE, number);
        try (var inLog = inLog(number)) {
            chain.doFilter(request, response);
        }
    }

    /** A number for work that no request waits for. */
    public static String create() {
        return HexFormat.of().withUpperCase().toHexDigits(RANDOM.nextInt());
    }

    /** Lets it stand in each line of the log until it is closed. */
    public static MDC.MDCCloseable inLog(String number) {
        return MDC.putCloseable(NAME, number);
    }

    /** The number of this request; null where it did not come through the filters, as in a test. */
    public static @Nullable String of(ServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }
}
