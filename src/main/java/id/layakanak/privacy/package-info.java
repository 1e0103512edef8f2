/** What the district owes the people whose data it keeps: to tell them, to correct, and to erase (UU 27/2022). */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "export", "audit", "person", "listing"})
@ReadsViewsOf({"account", "attendance", "audit", "file", "institution", "participant", "person", "purpose", "training"})
package id.layakanak.privacy;

import id.layakanak.shared.ReadsViewsOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
