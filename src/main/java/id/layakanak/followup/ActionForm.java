package id.layakanak.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an institution types about one action: the activity now, the rest by the time its plan is handed in. */
record ActionForm(
        @NotBlank @Size(max = 300) String activity,
        @Nullable @Size(max = 500) String objective,
        @Nullable @Size(max = 300) String target,
        @Nullable String indicatorId,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable @Size(max = 200) String place,
        @Nullable @Size(max = 200) String ownerRole,
        @Nullable @Size(max = 300) String parties,
        @Nullable FundingSource fundingSource,
        @Nullable @Size(max = 500) String successIndicator,
        int version) {

    static ActionForm empty() {
        return new ActionForm("", null, null, null, null, null, null, null, null, null, null, 0);
    }

    static ActionForm of(Commitment promised, int version) {
        return new ActionForm(
                promised.activity(),
                promised.objective(),
                promised.target(),
                promised.indicatorId(),
                promised.startsOn(),
                promised.dueOn(),
                promised.place(),
                promised.ownerRole(),
                promised.parties(),
                promised.fundingSource(),
                promised.successIndicator(),
                version);
    }

    /** Whether the days stand in their order; true while one of them is missing. */
    boolean endsAfterItStarts() {
        return startsOn == null || dueOn == null || !dueOn.isBefore(startsOn);
    }

    /** Only of a form that was found valid. */
    Commitment toCommitment() {
        return new Commitment(
                activity,
                objective,
                target,
                place,
                startsOn,
                dueOn,
                ownerRole,
                parties,
                fundingSource,
                successIndicator,
                indicatorId);
    }
}
