/** The append-only log of who did what, and the history of each record. Knows tables, and no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "export"})
package id.layakanak.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
