/** Who is at a browser: the sign-in page and its delays, open sessions, forms that survive them, and which role may ask for which route. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "account", "job"})
@ReadsViewsOf("account")
package id.layakanak.signin;

import id.layakanak.shared.ReadsViewsOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
