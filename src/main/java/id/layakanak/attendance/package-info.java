/** Who was there: one record for a participant and a session, its sheets and exports. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "export", "audit", "training", "participant", "listing"})
@ReadsViewsOf({"account", "institution", "participant", "person", "training"})
package id.layakanak.attendance;

import id.layakanak.shared.ReadsViewsOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
