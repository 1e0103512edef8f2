package id.layakanak.training;

import java.time.Instant;

/**
 * What other features know of a session.
 *
 * @param lessonHours JP of 45 minutes; 0 for an opening or a break
 */
public record SessionSummary(
        SessionId id, TrainingId training, String title, Instant startsAt, Instant endsAt, int lessonHours) {

    public boolean hasBegun(Instant now) {
        return !startsAt.isAfter(now);
    }

    /** Whether it counts; {@code training.is_over} says the same in SQL. */
    public boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }
}
