package id.layakanak.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A training that a person was enrolled in, with institution and position of that day.
 *
 * @param heading       title and batch
 * @param overHours     JP of its sessions that are over
 * @param attendedHours JP of those that the person attended
 */
record PersonTraining(
        UUID trainingId,
        String heading,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String institution,
        @Nullable String position,
        boolean placed,
        int overHours,
        int attendedHours) {}
