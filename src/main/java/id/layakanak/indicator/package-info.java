/** The KLA instrument by edition: parts and indicators, all of it data. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package id.layakanak.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
