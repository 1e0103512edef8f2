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
            "purpose"
        })
package id.layakanak.participant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
