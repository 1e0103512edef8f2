package id.layakanak.purpose;

import org.jspecify.annotations.Nullable;

/**
 * A kind of data as pages show it, in the language of the reader.
 *
 * @param months how long after the last training, for kinds that are erased by their age
 * @param note   how long in words, for all others
 */
public record PurposeRow(
        String code,
        String name,
        String purpose,
        String legalBasis,
        @Nullable Integer months,
        @Nullable String note) {

    public boolean isYears() {
        return months != null && months % 12 == 0;
    }

    /** Years where they are whole, else months; null for kinds that are kept by a rule in words. */
    public @Nullable Integer span() {
        return months == null || !isYears() ? months : Integer.valueOf(months / 12);
    }
}
