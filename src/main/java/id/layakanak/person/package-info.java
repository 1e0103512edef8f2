/** People who take part in trainings. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "export", "audit", "purpose", "institution"})
package id.layakanak.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
