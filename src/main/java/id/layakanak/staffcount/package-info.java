/** How many work at an institution, by day and kind: what percentages of trained people are taken of. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "institution"})
@ReadsViewsOf("institution")
package id.layakanak.staffcount;

import id.layakanak.shared.ReadsViewsOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
