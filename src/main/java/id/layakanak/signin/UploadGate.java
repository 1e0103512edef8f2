package id.layakanak.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartResolver;

/**
 * Stands before whatever reads a form that carries files, and reads it only where the route takes some: the search for its token would fill the disk for somebody who may not even
 * ask for the route, and a form too large to be read would be told as one without a token.
 */
class UploadGate extends OncePerRequestFilter {

    private final RouteAccess access;
    private final MultipartResolver forms;
    private final AccessDeniedHandler refusal;

    UploadGate(RouteAccess access, MultipartResolver forms, AccessDeniedHandler refusal) {
        this.access = access;
        this.forms = forms;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !forms.isMultipart(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (!access.authorize(() -> signedIn, new RequestAuthorizationContext(request))
                .isGranted()) {
            if (signedIn == null) {
                response.sendRedirect("/login");
            } else {
                refusal.handle(request, response, new AccessDeniedException("not for this account"));
            }
            return;
        }
        if (!takesFiles(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        try {
            forms.resolveMultipart(request); // the server keeps what it has read
        } catch (MaxUploadSizeExceededException tooLarge) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        } catch (MultipartException unreadable) {
            if (!response.isCommitted()) { // as it is where the line broke off
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean takesFiles(HttpServletRequest request) {
        return access.handler(request).stream()
                .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                .map(MethodParameter::getParameterType)
                .anyMatch(UploadGate::carriesFiles);
    }

    private static boolean carriesFiles(Class<?> form) {
        return form == MultipartFile.class
                || form.isRecord()
                        && Arrays.stream(form.getRecordComponents())
                                .anyMatch(part -> part.getType() == MultipartFile.class);
    }
}
