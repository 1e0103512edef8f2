/** Tables as CSV and XLSX files, safe to open in a spreadsheet program. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package id.layakanak.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
