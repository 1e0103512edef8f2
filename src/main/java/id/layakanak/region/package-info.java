/** Kecamatan, desa and kelurahan by their official codes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package id.layakanak.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
