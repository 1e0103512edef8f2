package id.layakanak.signin;

import id.layakanak.account.Password;
import id.layakanak.account.PasswordLength;
import jakarta.validation.constraints.NotNull;

/** A new password, for an account that a link proves to be one's own. */
record PasswordForm(@NotNull @PasswordLength Password password) {

    @SuppressWarnings("NullAway") // an empty form; no handler gets one that is not validated
    static PasswordForm empty() {
        return new PasswordForm(null);
    }
}
