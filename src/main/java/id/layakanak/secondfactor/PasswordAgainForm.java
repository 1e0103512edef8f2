package id.layakanak.secondfactor;

import id.layakanak.account.Password;
import id.layakanak.account.PasswordLength;
import jakarta.validation.constraints.NotNull;

/** The password alone, for a step that a passer-by must not take. */
record PasswordAgainForm(@NotNull @PasswordLength(min = 1) Password currentPassword) {

    @SuppressWarnings("NullAway") // an empty form; no handler gets one that is not validated
    static PasswordAgainForm empty() {
        return new PasswordAgainForm(null);
    }
}
