package id.layakanak.secondfactor;

import id.layakanak.account.Password;
import id.layakanak.account.PasswordLength;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The first code of an authenticator app; the password proves that it is no passer-by who ties a phone to the account. */
record AuthenticatorForm(
        @NotBlank @Size(max = 20) String code,
        @NotNull @PasswordLength(min = 1) Password currentPassword) {

    @SuppressWarnings("NullAway") // an empty form; no handler gets one that is not validated
    static AuthenticatorForm empty() {
        return new AuthenticatorForm("", null);
    }
}
