/** Lists of any length: narrowed by filters, read from a place in their order, a page at a time (decision 0011). */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
package id.layakanak.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
