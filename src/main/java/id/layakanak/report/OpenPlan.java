package id.layakanak.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan of the viewer's institution that is still to be handed in; with the reason, if it was given back. */
record OpenPlan(
        UUID id,
        String training,
        boolean returned,
        int actions,
        @Nullable String reason,
        @Nullable String returnedBy,
        @Nullable Instant returnedAt) {}
