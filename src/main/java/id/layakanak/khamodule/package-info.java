/** KHA modules: the teachable units of the convention. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "listing"})
package id.layakanak.khamodule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
