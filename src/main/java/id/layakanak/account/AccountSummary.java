package id.layakanak.account;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Role;
import id.layakanak.shared.Viewer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What signing in must know of an account.
 *
 * @param usable          whether it may be used on this day of the district: active, and within its term
 * @param hasSecondFactor whether signing in asks for a code besides the password
 * @param language        the language its owner chose last, on whatever device; null when never
 */
public record AccountSummary(
        AccountId id,
        String username,
        String displayName,
        Role role,
        @Nullable InstitutionId institution,
        boolean usable,
        boolean hasSecondFactor,
        @Nullable String language) {

    public Optional<Locale> chosenLanguage() {
        return Optional.ofNullable(language).map(Locale::forLanguageTag);
    }

    public Viewer asViewer() {
        return new Viewer(id, displayName, role, institution);
    }
}
