package id.layakanak.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision as the history of a plan shows it. */
record ReviewRow(PlanStatus decision, @Nullable String reason, Instant decidedAt, String decidedBy) {}
