package id.layakanak.account;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An account as lists and its own page show it. */
public record AccountRow(
        AccountId id,
        String username,
        String displayName,
        @Nullable String phone,
        Role role,
        @Nullable String institution,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean active,
        boolean hasPassword,
        boolean hasSecondFactor) {}
