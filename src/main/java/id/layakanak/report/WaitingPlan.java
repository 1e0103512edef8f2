package id.layakanak.report;

import java.time.Instant;
import java.util.UUID;

/** A plan that waits for its review. */
record WaitingPlan(UUID id, String institution, Instant submittedAt) {}
