/** Yearly programs, their trainings, and the sessions of a training. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "export", "audit", "khamodule", "listing", "picker"})
@ReadsViewsOf({"account", "khamodule"})
package id.layakanak.training;

import id.layakanak.shared.ReadsViewsOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
