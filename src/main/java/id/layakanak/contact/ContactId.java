package id.layakanak.contact;

import java.util.UUID;

/** Identifies a contact of an institution. */
public record ContactId(UUID value) {

    public static ContactId of(String text) {
        return new ContactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
