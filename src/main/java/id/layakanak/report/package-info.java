/** The home page and figures over all features; reads tables, knows no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web"})
package id.layakanak.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
