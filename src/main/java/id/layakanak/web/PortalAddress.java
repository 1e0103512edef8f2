package id.layakanak.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Where browsers find the portal, for links that are handed over. As configured and never as a request says, since whoever sends a request
 * chooses the host it names.
 */
@Component
public class PortalAddress {

    private static final Logger logger = LoggerFactory.getLogger(PortalAddress.class);

    private final String configured;

    public PortalAddress(@Value("${kla.base-url:}") String configured) {
        this.configured = configured.strip().replaceAll("/+$", "");
    }

    public boolean isConfigured() {
        return !configured.isEmpty();
    }

    public boolean isSecure() {
        return configured.startsWith("https:");
    }

    /** The full address of a path; the path alone while nobody has said where browsers find the portal. */
    public String of(String path) {
        return configured + path;
    }

    @EventListener
    void warn(ApplicationStartedEvent started) {
        warnUnlessConfigured(started.getApplicationContext().getEnvironment());
    }

    void warnUnlessConfigured(Environment environment) {
        if (!isConfigured() && !environment.acceptsProfiles(Profiles.of("demo"))) {
            logger.warn(
                    "KLA_BASE_URL is not set: links to hand over are shown without an address, and browsers send their cookies"
                            + " unprotected. Set it to where browsers find the portal, such as https://kla.example.go.id"
                            + " (see docs/operations.md)");
        }
    }
}
