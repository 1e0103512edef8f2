package id.layakanak.training;

import java.util.UUID;

/** Identifies a program. */
record ProgramId(UUID value) {

    public static ProgramId of(String text) {
        return new ProgramId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
