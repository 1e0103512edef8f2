/** The home page and figures over all features: reads their views, knows no Java of theirs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "listing"})
@ReadsViewsOf({"attendance", "followup", "institution", "privacy", "training"})
package id.layakanak.report;

import id.layakanak.shared.ReadsViewsOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
