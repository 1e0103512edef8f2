package id.layakanak.account;

import id.layakanak.picker.Pick;
import id.layakanak.picker.PickText;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Phone;
import id.layakanak.shared.Role;
import id.layakanak.shared.ValidPhone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an admin types about an account. */
record AccountForm(
        @NotBlank @Size(max = 120) String displayName,

        @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{2,39}")
        String username,

        @Nullable @ValidPhone String phone,
        @NotNull Role role,
        @Nullable UUID institution,
        @Nullable PickText institutionText,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int version) {

    static AccountForm empty() {
        return new AccountForm("", "", null, Role.STAFF, null, null, null, null, 0);
    }

    /** @param institutionName what the account's institution is called */
    static AccountForm of(Account account, String institutionName) {
        return new AccountForm(
                account.displayName(),
                account.username(),
                account.phone() == null ? null : new Phone(account.phone()).national(),
                account.role(),
                account.institutionId(),
                new PickText(institutionName),
                account.validFrom(),
                account.validUntil(),
                account.version());
    }

    Pick pick() {
        return new Pick(institution, institutionText);
    }

    /** The field by which this would end an admin's rights, now or some day; empty when it leaves those as they are. */
    Optional<String> limits(Account account, LocalDate today) {
        if (role != Role.ADMIN && account.role() == Role.ADMIN) {
            return Optional.of("role");
        }
        if (validUntil != null && !validUntil.equals(account.validUntil())) {
            return Optional.of("validUntil");
        }
        return validFrom != null && !validFrom.equals(account.validFrom()) && today.isBefore(validFrom)
                ? Optional.of("validFrom")
                : Optional.empty();
    }

    void applyTo(Account account, @Nullable InstitutionId picked) {
        account.describe(username, displayName, Phone.stored(phone), role, picked);
        account.limitTo(validFrom, validUntil);
    }
}
