package id.layakanak.signin;

import id.layakanak.account.Password;
import id.layakanak.account.PasswordLength;
import jakarta.validation.constraints.NotNull;

/** A new password for one's own account; the present one proves that it is no passer-by who types. */
record OwnPasswordForm(
        @NotNull @PasswordLength(min = 1) Password currentPassword,
        @NotNull @PasswordLength Password password) {

    @SuppressWarnings("NullAway") // an empty form; no handler gets one that is not validated
    static OwnPasswordForm empty() {
        return new OwnPasswordForm(null, null);
    }
}
