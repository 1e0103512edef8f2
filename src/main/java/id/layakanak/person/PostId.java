package id.layakanak.person;

import java.util.UUID;

/** Identifies a post of a person. */
record PostId(UUID value) {

    public static PostId of(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
