/** Follow-up plans (RTL) of institutions after a training, and their review. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "export", "training", "institution", "indicator"})
package id.layakanak.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
