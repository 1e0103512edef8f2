package id.layakanak.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where browsers find the portal, for links that leave it. As configured, since whoever sends a request chooses the host it names. */
@Component
public class PortalAddress {

    private final String configured;

    PortalAddress(@Value("${kla.base-url:}") String configured) {
        this.configured = configured.replaceAll("/+$", "");
    }

    public boolean isSecure() {
        return configured.startsWith("https:");
    }

    /** The full address of a path; of a portal without a configured address, as this request came. */
    public String of(String path, HttpServletRequest request) {
        return (configured.isEmpty()
                        ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                        : configured)
                + path;
    }
}
