package id.layakanak.training;

import java.time.Instant;

/**
 * What other features know of a session.
 *
 * @param lessonHours JP of 45 minutes; 0 for an opening or a break
 */
public record SessionSummary(
        SessionId id, TrainingId training, String title, Instant startsAt, Instant endsAt, int lessonHours) {}
