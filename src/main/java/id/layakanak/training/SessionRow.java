package id.layakanak.training;

import id.layakanak.khamodule.KhaModuleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session as the rundown shows it.
 *
 * @param moduleTitle shown where it says more than the session's own title
 * @param counts      whether it is over, and its JP so among those that were held
 * @param marked      how many participants have an attendance record
 */
record SessionRow(
        SessionId id,
        String title,
        @Nullable KhaModuleId module,
        @Nullable String moduleTitle,
        Instant startsAt,
        Instant endsAt,
        int lessonHours,
        boolean counts,
        List<String> speakers,
        int marked) {

    public boolean namesItsModule() {
        return title.equals(moduleTitle);
    }
}
