package id.layakanak.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the RTL matrix over all institutions, as it is downloaded. */
record MatrixRow(
        String institution,
        String training,
        Commitment commitment,
        @Nullable String part,
        @Nullable String indicator,
        PlanStatus status,
        @Nullable LocalDate completedOn) {}
