package id.layakanak.participant;

import id.layakanak.person.PersonId;
import id.layakanak.person.PersonName;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A participant as lists show it.
 *
 * @param phone null for viewers who may not see it, and of children for everybody
 */
record ParticipantRow(
        ParticipantId id,
        PersonId personId,
        PersonName name,
        Sex sex,
        @Nullable String position,
        @Nullable InstitutionId institutionId,
        @Nullable String institution,
        @Nullable String phone,
        ParticipantStatus status,
        boolean child) {

    public boolean isConfirmed() {
        return status == ParticipantStatus.CONFIRMED;
    }

    public boolean isWaiting() {
        return status == ParticipantStatus.AWAITING_CONSENT;
    }

    public boolean isCancelled() {
        return status == ParticipantStatus.CANCELLED;
    }
}
