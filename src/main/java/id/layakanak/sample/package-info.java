/** The invented data of a demo portal. Plain SQL, so that it may know all tables while no code does. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package id.layakanak.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
