package id.layakanak.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a training's history; {@code changedBy} is a name. */
record StatusChangeRow(TrainingStatus status, @Nullable String reason, Instant changedAt, String changedBy) {}
