package id.layakanak.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action as the page of its plan shows it.
 *
 * @param number    its place in the matrix, counted anew when one before it was removed
 * @param part      the part of the KLA instrument that its indicator stands in
 * @param indicator code and name of its indicator
 * @param overdue   whether it should have been done by now
 */
record ActionRow(
        ActionId id,
        int number,
        Commitment commitment,
        String part,
        String indicator,
        @Nullable LocalDate completedOn,
        boolean overdue,
        int version) {}
