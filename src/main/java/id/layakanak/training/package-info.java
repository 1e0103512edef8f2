/** Yearly programs, their trainings, and the sessions of a training. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "export", "khamodule"})
package id.layakanak.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
