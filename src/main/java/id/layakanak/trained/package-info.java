/** Who was trained, by fiscal year, program and training: the rows behind every count of trained people. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "export", "institution", "training", "listing", "picker"})
@ReadsViewsOf({"attendance", "institution", "participant", "person", "training"})
package id.layakanak.trained;

import id.layakanak.shared.ReadsViewsOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
