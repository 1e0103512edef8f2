/** Who is enrolled in a training, in which institution role of that day. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "export",
            "audit",
            "file",
            "training",
            "person",
            "institution",
            "purpose",
            "listing",
            "picker"
        })
@ReadsViewsOf({"institution", "person", "training"})
package id.layakanak.participant;

import id.layakanak.shared.ReadsViewsOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
