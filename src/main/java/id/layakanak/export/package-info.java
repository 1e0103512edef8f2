/** Tables as CSV and XLSX files, safe to open in a spreadsheet program; what is too long to wait for is written by a job. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "job"})
package id.layakanak.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
