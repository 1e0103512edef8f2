package id.layakanak.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A new password for one's own account; the present one proves that it is no passer-by who types. */
record OwnPasswordForm(
        @NotBlank @Size(max = 128) String currentPassword,
        @NotBlank @Size(min = 12, max = 128) String password) {

    @Override
    public String toString() {
        return "OwnPasswordForm[]"; // never the passwords
    }
}
