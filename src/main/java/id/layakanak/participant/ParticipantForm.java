package id.layakanak.participant;

import id.layakanak.shared.InstitutionId;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff change about a participant: the institution and position of that day. */
record ParticipantForm(
        @Nullable UUID institution,
        @Nullable @Size(max = 150) String position,
        int version) {

    static ParticipantForm of(Participant participant) {
        var institution = participant.institution();
        return new ParticipantForm(
                institution == null ? null : institution.value(), participant.position(), participant.version());
    }

    void applyTo(Participant participant) {
        participant.represent(institutionId(), position);
    }

    @Nullable
    InstitutionId institutionId() {
        return institution == null ? null : new InstitutionId(institution);
    }
}
