package id.layakanak.account;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Role;
import id.layakanak.shared.Viewer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What signing in must know of an account.
 *
 * @param validFrom       first day of its term; null: since ever
 * @param validUntil      last day of its term; null: until further notice
 * @param hasSecondFactor whether signing in asks for a code besides the password
 * @param language        the language its owner chose last, on whatever device; null when never
 */
public record AccountSummary(
        AccountId id,
        String username,
        String displayName,
        Role role,
        @Nullable InstitutionId institution,
        boolean active,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean hasSecondFactor,
        @Nullable String language) {

    public Optional<Locale> chosenLanguage() {
        return Optional.ofNullable(language).map(Locale::forLanguageTag);
    }

    /** Whether it may be used on this day of the district. */
    public boolean isUsable(LocalDate today) {
        return active
                && (validFrom == null || !today.isBefore(validFrom))
                && (validUntil == null || !today.isAfter(validUntil));
    }

    public Viewer asViewer() {
        return new Viewer(id, displayName, role, institution);
    }
}
