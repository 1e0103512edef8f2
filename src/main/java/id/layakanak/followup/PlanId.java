package id.layakanak.followup;

import java.util.UUID;

/** Identifies a follow-up plan. */
record PlanId(UUID value) {

    public static PlanId of(String text) {
        return new PlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
