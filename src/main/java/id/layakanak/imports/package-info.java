/** Reads tables as people have them: workbooks and texts, row by row, none of their formulas, links or entities ever followed. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package id.layakanak.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
