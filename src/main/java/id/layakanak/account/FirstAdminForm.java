package id.layakanak.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record FirstAdminForm(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{2,39}")
        String username,

        @NotBlank @Size(max = 120) String displayName,
        @NotBlank @Size(min = 12, max = 128) String password) {

    @Override
    public String toString() {
        return "FirstAdminForm[" + username + "]"; // never the password
    }
}
