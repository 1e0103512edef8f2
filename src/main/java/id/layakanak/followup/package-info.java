/**
 * Follow-up plans (RTL) of institutions after a training, and their review. When a promise is due or overdue says {@code db/rules/6_followup.sql}
 * alone.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "export",
            "audit",
            "training",
            "institution",
            "indicator",
            "listing",
            "picker"
        })
@ReadsViewsOf({"account", "indicator", "institution", "participant", "training"})
package id.layakanak.followup;

import id.layakanak.shared.ReadsViewsOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
