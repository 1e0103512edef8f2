package id.layakanak.khamodule;

import java.util.UUID;

/** Identifies a KHA module. */
public record KhaModuleId(UUID value) {

    public static KhaModuleId of(String text) {
        return new KhaModuleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
