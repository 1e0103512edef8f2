/** Accounts, their roles, and their passwords with the links by which they are chosen. Who is at a browser is {@code signin}'s to know. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "institution", "region", "listing", "picker"})
@ReadsViewsOf({"audit", "institution", "job"})
package id.layakanak.account;

import id.layakanak.shared.ReadsViewsOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
