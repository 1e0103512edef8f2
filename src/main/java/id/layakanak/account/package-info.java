/** Accounts, signing in, and which role may ask for which route. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "institution"})
package id.layakanak.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
