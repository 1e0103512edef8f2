/** Who was there: one record for a participant and a session, its sheets and exports. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "export", "training", "participant"})
package id.layakanak.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
