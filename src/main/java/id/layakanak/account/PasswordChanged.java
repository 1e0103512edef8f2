package id.layakanak.account;

import id.layakanak.shared.AccountId;

/** An account has a new password: what the old one proved is worth nothing any more. Told within the transaction of the change. */
public record PasswordChanged(AccountId account) {}
