package id.layakanak.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record FirstAdminForm(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{2,39}")
        String username,

        @NotBlank @Size(max = 120) String displayName,
        @NotNull @PasswordLength Password password) {

    @SuppressWarnings("NullAway") // an empty form; no handler gets one that is not validated
    static FirstAdminForm empty() {
        return new FirstAdminForm("", "", null);
    }
}
