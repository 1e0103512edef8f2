package id.layakanak.followup;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an institution promises to do, in the columns of the offices' RTL matrix.
 *
 * @param target      sasaran: for whom, and how many
 * @param ownerRole   the role that answers for it, not a person: people move on, the promise stays
 * @param parties     who else takes part
 * @param indicatorId the KLA indicator it serves, in the edition of its day
 */
@Embeddable
record Commitment(
        String activity,
        String objective,
        String target,
        @Nullable String place,
        LocalDate startsOn,
        LocalDate dueOn,
        String ownerRole,
        @Nullable String parties,
        @Enumerated(EnumType.STRING) FundingSource fundingSource,
        String successIndicator,
        String indicatorId) {

    Commitment {
        if (dueOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("due on %s, before it starts on %s".formatted(dueOn, startsOn));
        }
    }
}
