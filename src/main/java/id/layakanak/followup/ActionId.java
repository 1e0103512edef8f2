package id.layakanak.followup;

import java.util.UUID;

/** Identifies an action of a follow-up plan. */
record ActionId(UUID value) {

    public static ActionId of(String text) {
        return new ActionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
