package id.layakanak.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action as the page of its plan shows it.
 *
 * @param number    its place in the matrix, counted anew when one before it was removed
 * @param part      the part of the KLA instrument that its indicator stands in; null while none is chosen
 * @param indicator code and name of its indicator; null while none is chosen
 * @param overdue   whether it should have been done by now
 */
record ActionRow(
        ActionId id,
        int number,
        Commitment commitment,
        @Nullable String part,
        @Nullable String indicator,
        @Nullable LocalDate completedOn,
        boolean overdue,
        int version) {}
