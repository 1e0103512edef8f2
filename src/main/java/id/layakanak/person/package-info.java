/** People who take part in trainings. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "export", "audit", "purpose", "institution", "listing", "picker"})
@ReadsViewsOf("institution")
package id.layakanak.person;

import id.layakanak.shared.ReadsViewsOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
