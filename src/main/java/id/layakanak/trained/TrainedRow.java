package id.layakanak.trained;

import id.layakanak.shared.Sex;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was trained, as far as the list is narrowed.
 *
 * @param name        with titles
 * @param trainings   how many trainings that was
 * @param institution for which they were there at the last of these; null for somebody without
 * @param last        heading of the last of these
 */
record TrainedRow(
        UUID person,
        String name,
        Sex sex,
        int trainings,
        @Nullable String institution,
        String last,
        LocalDate lastEndsOn) {}
