/** Institutions (lembaga) of every kind that trainings invite. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "export", "region"})
package id.layakanak.institution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
