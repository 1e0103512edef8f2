/**
 * The append-only log of who did what, and the history of each record. It knows no feature: each tells of its tables ({@code AuditedTables}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "export", "listing", "picker"})
package id.layakanak.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
