package id.layakanak.person;

import id.layakanak.shared.InstitutionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post of a person, as the line of their time shows it. */
record PostRow(
        PostId id,
        @Nullable InstitutionId institutionId,
        @Nullable String institution,
        @Nullable String position,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    public boolean isPresent() {
        return until == null;
    }
}
