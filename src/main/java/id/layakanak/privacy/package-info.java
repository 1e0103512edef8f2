/** What the district owes the people whose data it keeps: to tell them, to correct, and to erase (UU 27/2022). */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "export", "person", "purpose"})
package id.layakanak.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
