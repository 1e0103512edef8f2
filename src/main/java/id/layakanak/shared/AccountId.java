package id.layakanak.shared;

import java.util.UUID;

/** Identifies an account; features remember by it who did something. */
public record AccountId(UUID value) {

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
