package id.layakanak.participant;

import java.util.UUID;

/** Identifies a participant. */
public record ParticipantId(UUID value) {

    public static ParticipantId of(String text) {
        return new ParticipantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
