package id.layakanak.followup;

import id.layakanak.shared.Words;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an institution promises to do, in the columns of the offices' RTL matrix. While it is being written only the activity
 * need be known.
 *
 * @param target      sasaran: for whom, and how many
 * @param ownerRole   the role that answers for it, not a person: people move on, the promise stays
 * @param parties     who else takes part
 * @param indicatorId the KLA indicator it serves, in the edition of its day
 */
@Embeddable
record Commitment(
        String activity,
        @Nullable String objective,
        @Nullable String target,
        @Nullable String place,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable String ownerRole,
        @Nullable String parties,
        @Nullable @Enumerated(EnumType.STRING) FundingSource fundingSource,
        @Nullable String successIndicator,
        @Nullable String indicatorId) {

    Commitment {
        if (startsOn != null && dueOn != null && dueOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("due on %s, before it starts on %s".formatted(dueOn, startsOn));
        }
    }

    /** The fields still to be filled before the plan can be handed in, in the order of the form; place and parties may stay empty. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        require("objective", objective, missing);
        require("target", target, missing);
        require("indicatorId", indicatorId, missing);
        require("startsOn", startsOn, missing);
        require("dueOn", dueOn, missing);
        require("ownerRole", ownerRole, missing);
        require("fundingSource", fundingSource, missing);
        require("successIndicator", successIndicator, missing);
        return List.copyOf(missing);
    }

    /** The days of the promise in words, as far as they are known. */
    public @Nullable String when(Words words) {
        if (startsOn != null && dueOn != null) {
            return words.formats().range(startsOn, dueOn);
        }
        if (startsOn != null) {
            return words.of("followup.show.from", words.formats().date(startsOn));
        }
        return dueOn == null
                ? null
                : words.of("followup.show.until", words.formats().date(dueOn));
    }

    boolean isComplete() {
        return missing().isEmpty();
    }

    /** Never while it is not known when it is due. */
    boolean isDueBefore(LocalDate day) {
        return dueOn != null && dueOn.isBefore(day);
    }

    private static void require(String field, @Nullable Object value, List<String> missing) {
        if (value == null) {
            missing.add(field);
        }
    }
}
