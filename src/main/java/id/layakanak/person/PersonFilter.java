package id.layakanak.person;

import id.layakanak.listing.ListFilter;
import id.layakanak.shared.Sex;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the list is narrowed to, as it stands in the address.
 *
 * @param q       part of the name, or of the phone number
 * @param trained {@code yes} or {@code no}: whether the person was ever present at a session
 */
record PersonFilter(
        @Nullable String q,
        @Nullable UUID institution,
        @Nullable Sex sex,
        @Nullable String trained) implements ListFilter {

    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ().-]{2,}");

    /** The digits to look for in stored numbers ({@code +628…}), when a phone number was typed: without 0 or 62 in front. */
    static @Nullable String phoneDigits(@Nullable String typed) {
        return typed != null && PHONE.matcher(typed.strip()).matches()
                ? typed.replaceAll("[^0-9]", "").replaceFirst("^(0|62)", "")
                : null;
    }

    /** True, false, or null for both. */
    @Nullable
    Boolean isTrained() {
        return "yes".equals(trained) ? Boolean.TRUE : "no".equals(trained) ? Boolean.FALSE : null;
    }
}
