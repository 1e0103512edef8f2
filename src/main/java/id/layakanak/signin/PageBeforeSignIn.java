package id.layakanak.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Remembers the address of the page that somebody asked for before signing in. Posted forms are {@link UnfinishedForms}' business. */
class PageBeforeSignIn implements RequestCache {

    private static final String ATTRIBUTE = "pageBeforeSignIn";
    private static final int LONGEST = 2000;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        remember(request);
    }

    static void remember(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        var address =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        if (request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && isForAPage(request.getHeader("Sec-Fetch-Dest"))
                && (accepted == null || accepted.contains("html") || accepted.contains("*/*"))
                && address.length() <= LONGEST) {
            request.getSession().setAttribute(ATTRIBUTE, address);
        }
    }

    /** Old browsers do not say what they ask for. */
    private static boolean isForAPage(@Nullable String destination) {
        return destination == null || destination.equals("document");
    }

    /** The address, which is then forgotten; the home page when none was asked for. */
    static String take(HttpServletRequest request) {
        var session = request.getSession();
        var address = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return address instanceof String text && text.matches("/(?!/).*") ? text : "/";
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return null; // the address is asked for by take()
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null; // the browser asks again
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.getSession().removeAttribute(ATTRIBUTE);
        }
    }
}
