package id.layakanak.training;

import java.util.UUID;

/** Identifies a training. */
public record TrainingId(UUID value) {

    public static TrainingId of(String text) {
        return new TrainingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
