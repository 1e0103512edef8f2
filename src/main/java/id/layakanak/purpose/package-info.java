/** Why which data are kept, on what legal basis and for how long; settings of the admins, shown to everybody. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit"})
package id.layakanak.purpose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
