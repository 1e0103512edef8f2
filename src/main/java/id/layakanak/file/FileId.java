package id.layakanak.file;

import java.util.UUID;

/** Identifies a stored file, and is the only name it is stored under. */
public record FileId(UUID value) {

    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
