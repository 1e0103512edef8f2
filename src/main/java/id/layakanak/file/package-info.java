/**
 * Every file that people send passes through here: checked, made harmless, stored in PostgreSQL and handed out again. It has no
 * route of its own: which viewer may send or fetch a file is known to the feature that asked for it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package id.layakanak.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
