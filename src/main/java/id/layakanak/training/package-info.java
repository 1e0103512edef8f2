/**
 * Yearly programs, their trainings, and the sessions of a training. What may follow a status says {@code TrainingStatus}; what refuses it, {@code
 * Training}; what is asked for before it and may be confirmed away, {@code NextStep}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "export", "audit", "khamodule", "listing", "picker"})
@ReadsViewsOf({"account", "khamodule"})
package id.layakanak.training;

import id.layakanak.shared.ReadsViewsOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
