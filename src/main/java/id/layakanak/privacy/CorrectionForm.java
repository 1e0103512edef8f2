package id.layakanak.privacy;

import static java.util.Objects.requireNonNull;

import id.layakanak.person.PersonId;
import id.layakanak.shared.District;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Viewer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What staff type about a request for correction that reached them. */
record CorrectionForm(
        @NotBlank @Size(max = 1000) String concern,
        @Nullable @Size(max = 1000) String wanted,
        @Nullable @NotNull CorrectionChannel channel,
        @Nullable @NotNull LocalDate receivedOn,
        @Nullable @NotNull LocalTime receivedAt) {

    static CorrectionForm receivedNow(District district, Clock clock) {
        var now = clock.instant();
        return new CorrectionForm("", null, null, district.dateOf(now), district.timeOf(now));
    }

    /** Throws {@link Refused} when it came in later than now: the deadline would be too late. */
    CorrectionRequest toRequest(PersonId person, District district, Clock clock, Viewer viewer) {
        var received = district.at(requireNonNull(receivedOn), requireNonNull(receivedAt));
        if (received.isAfter(clock.instant())) {
            throw new Refused("receivedOn", "correction.future");
        }
        return new CorrectionRequest(person, requireNonNull(channel), received, concern, wanted, viewer.account());
    }
}
