package id.layakanak.attendance;

import id.layakanak.training.SessionSummary;
import id.layakanak.training.TrainingSummary;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of a session's sheet.
 *
 * @param date     the session's day in the district
 * @param number   its place among the sessions of that day: {@code MP 1}, {@code MP 2}
 * @param previous the session before it in the training
 */
record SessionSheet(
        TrainingSummary training,
        SessionSummary session,
        LocalDate date,
        int number,
        @Nullable SessionSummary previous,
        @Nullable SessionSummary next) {}
