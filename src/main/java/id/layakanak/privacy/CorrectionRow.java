package id.layakanak.privacy;

import id.layakanak.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request for correction as lists and its own page show it. */
record CorrectionRow(
        CorrectionId id,
        PersonId personId,
        String person,
        String concern,
        @Nullable String wanted,
        CorrectionChannel channel,
        Instant receivedAt,
        String enteredBy,
        CorrectionStatus status,
        @Nullable String answer,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        Instant now) {

    public boolean isOpen() {
        return status.isOpen();
    }

    public Instant deadline() {
        return receivedAt.plus(CorrectionRequest.TIME_TO_ANSWER);
    }

    public boolean isOverdue() {
        return isOpen() && now.isAfter(deadline());
    }

    /** Whole hours until the deadline, or past it. */
    public long hours() {
        return Duration.between(now, deadline()).abs().toHours();
    }
}
