package id.layakanak.shared;

import java.util.UUID;

/** Identifies an institution. It lives here and not in its feature since it is also the limit of what a {@link Viewer} may see. */
public record InstitutionId(UUID value) {

    public static InstitutionId of(String text) {
        return new InstitutionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
