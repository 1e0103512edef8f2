/** Institutions (lembaga) of every kind that trainings invite. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "export", "audit", "region", "listing", "picker"})
@ReadsViewsOf({"indicator", "region"})
package id.layakanak.institution;

import id.layakanak.shared.ReadsViewsOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
