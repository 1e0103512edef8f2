package id.layakanak.training;

import java.util.UUID;

/** Identifies a session of a training. */
public record SessionId(UUID value) {

    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
