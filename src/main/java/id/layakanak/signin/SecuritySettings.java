package id.layakanak.signin;

import id.layakanak.shared.Role;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office may decide about signing in.
 *
 * @param secondFactorRequiredFor roles that must prove themselves by a code besides the password
 * @param sessionIdle             a browser that nothing was done in for so long is signed out
 * @param longestSession          after this time since signing in, one signs in again however busy one was
 */
@ConfigurationProperties("kla.security")
record SecuritySettings(
        @DefaultValue Set<Role> secondFactorRequiredFor, Duration sessionIdle, Duration longestSession) {}
