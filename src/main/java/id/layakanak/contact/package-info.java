/** Whom to write to or call about an institution. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "institution", "purpose"})
@ReadsViewsOf("institution")
package id.layakanak.contact;

import id.layakanak.shared.ReadsViewsOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
