package id.layakanak.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A training that a person was enrolled in, with institution and position of that day.
 *
 * @param hours         JP of all its sessions
 * @param attendedHours JP of the sessions the person was present at
 */
record PersonTraining(
        UUID trainingId,
        String title,
        @Nullable String batch,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String institution,
        @Nullable String position,
        boolean placed,
        int hours,
        int attendedHours) {

    public String heading() {
        return batch == null ? title : title + ", " + batch;
    }
}
