package id.layakanak.followup;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an institution types about one action. */
record ActionForm(
        @NotBlank @Size(max = 300) String activity,
        @NotBlank @Size(max = 500) String objective,
        @NotBlank @Size(max = 300) String target,
        @Nullable @Size(max = 200) String place,
        @Nullable @NotNull LocalDate startsOn,
        @Nullable @NotNull LocalDate dueOn,
        @NotBlank @Size(max = 200) String ownerRole,
        @Nullable @Size(max = 300) String parties,
        @Nullable @NotNull FundingSource fundingSource,
        @NotBlank @Size(max = 500) String successIndicator,
        @NotBlank String indicatorId,
        int version) {

    static ActionForm empty() {
        return new ActionForm("", "", "", null, null, null, "", null, null, "", "", 0);
    }

    static ActionForm of(Commitment promised, int version) {
        return new ActionForm(
                promised.activity(),
                promised.objective(),
                promised.target(),
                promised.place(),
                promised.startsOn(),
                promised.dueOn(),
                promised.ownerRole(),
                promised.parties(),
                promised.fundingSource(),
                promised.successIndicator(),
                promised.indicatorId(),
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
                requireNonNull(startsOn),
                requireNonNull(dueOn),
                ownerRole,
                parties,
                requireNonNull(fundingSource),
                successIndicator,
                indicatorId);
    }
}
