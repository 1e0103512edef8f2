package id.layakanak.account;

import id.layakanak.web.PortalAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Ends the start on the console with the address and how to get in. The link of the first admin must not reach log files, so it is printed. */
@Component
class Welcome {

    private final FirstAdmin firstAdmin;
    private final PortalAddress address;
    private final Environment environment;

    Welcome(FirstAdmin firstAdmin, PortalAddress address, Environment environment) {
        this.firstAdmin = firstAdmin;
        this.address = address;
        this.environment = environment;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        var here = address.isConfigured()
                ? address.of("")
                : "http://localhost:" + web.getWebServer().getPort();
        var howToEnter = environment.acceptsProfiles(Profiles.of("demo"))
                ? "Sample data. Sign in as admin, petugas, gugus or pimpinan; the password of each is on the sign-in page."
                : firstAdmin
                        .issueToken()
                        .map(token -> "No account yet. Create the first administrator, within "
                                + PasswordLinks.LIFETIME.toHours() + " hours, at:\n  " + here + "/first-admin/" + token)
                        .orElse("Sign in with your account.");
        System.out.printf("%n  The portal is ready: %s%n  %s%n%n", here, howToEnter);
    }
}
