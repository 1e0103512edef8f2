package id.layakanak.staffcount;

import java.util.UUID;

/** Identifies a count of staff. */
public record StaffCountId(UUID value) {

    public static StaffCountId of(String text) {
        return new StaffCountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
