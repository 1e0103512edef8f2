package id.layakanak.participant;

import id.layakanak.picker.Pick;
import id.layakanak.picker.PickText;
import id.layakanak.shared.InstitutionId;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff change about a participant: the institution and position of that day. */
record ParticipantForm(
        @Nullable UUID institution,
        @Nullable PickText institutionText,
        @Nullable @Size(max = 150) String position,
        int version) {

    /** @param institutionName what the participant's institution is called */
    static ParticipantForm of(Participant participant, String institutionName) {
        var institution = participant.institution();
        return new ParticipantForm(
                institution == null ? null : institution.value(),
                new PickText(institutionName),
                participant.position(),
                participant.version());
    }

    void applyTo(Participant participant, @Nullable InstitutionId picked) {
        participant.represent(picked, position);
    }

    Pick pick() {
        return new Pick(institution, institutionText);
    }
}
