package id.layakanak.institution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Since when an institution is no more, and why. */
record ClosureForm(
        @NotNull @Nullable LocalDate closedOn,
        @Nullable @Size(max = 300) String closedBecause) {}
