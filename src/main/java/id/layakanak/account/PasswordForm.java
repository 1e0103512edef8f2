package id.layakanak.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A new password, for an account that a link proves to be one's own. */
record PasswordForm(@NotBlank @Size(min = 12, max = 128) String password) {

    @Override
    public String toString() {
        return "PasswordForm[]"; // never the password
    }
}
