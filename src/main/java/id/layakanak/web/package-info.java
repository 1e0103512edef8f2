/** What all pages share: layout, formats, icons, error pages, and how forms are bound. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "listing", "picker"})
package id.layakanak.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
