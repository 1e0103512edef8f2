package id.layakanak.staffcount;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A count as the page of its institution shows it; or a kind that a question of the KLA evaluation asks for and nobody has counted.
 *
 * @param id     null where nobody has counted
 * @param kind   in the language of the reader
 * @param valid  whether it is the one that counts today
 * @param wanted whether a question that institutions of this type answer asks for it
 */
record StaffCountRow(
        @Nullable StaffCountId id,
        String kind,
        @Nullable LocalDate countedOn,
        int men,
        int women,
        boolean valid,
        boolean wanted) {

    public int people() {
        return men + women;
    }

    public boolean isMissing() {
        return id == null;
    }
}
