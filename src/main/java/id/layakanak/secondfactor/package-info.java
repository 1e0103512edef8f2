/**
 * The second factor: codes of an authenticator app (TOTP) or recovery codes, the page that signing in asks for one on, and how one sets it up, does
 * without it or is helped when the phone is lost.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "account", "signin"})
package id.layakanak.secondfactor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
