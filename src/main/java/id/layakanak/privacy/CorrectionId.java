package id.layakanak.privacy;

import java.util.UUID;

/** Identifies a request for correction. */
record CorrectionId(UUID value) {

    public static CorrectionId of(String text) {
        return new CorrectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
