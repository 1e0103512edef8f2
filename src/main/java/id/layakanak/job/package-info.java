/**
 * What takes longer than a page: progress, cancelling, resuming after a crash, a result that is kept for a day. It knows no feature: each brings
 * its kinds of job ({@code JobKind}) and what it has to tidy up from time to time ({@code Housekeeping}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "listing"})
package id.layakanak.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
