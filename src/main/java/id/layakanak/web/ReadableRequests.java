package id.layakanak.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartResolver;

/**
 * Refuses a request whose fields cannot be read, such as letters that are no UTF-8, before anything else asks for them: whoever asks
 * first would fail, and the log would tell at length what was sent. Forms that carry files are read where it is known who sends them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ReadableRequests extends OncePerRequestFilter {

    private final MultipartResolver forms;

    ReadableRequests(MultipartResolver forms) {
        this.forms = forms;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (forms.isMultipart(request) || isReadable(request)) {
            chain.doFilter(request, response);
        } else if (!response.isCommitted()) { // as it is where the line broke off: the server has closed it by then
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException unreadable) { // what the servlet API throws for this
            return false;
        }
    }
}
