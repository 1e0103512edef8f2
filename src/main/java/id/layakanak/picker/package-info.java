/** Choosing one record among many by searching, with or without scripts (decision 0013). */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
package id.layakanak.picker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
