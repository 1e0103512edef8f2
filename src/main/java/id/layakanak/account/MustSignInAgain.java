package id.layakanak.account;

import id.layakanak.shared.AccountId;

/**
 * What an account may do has changed, or by what its owner proves who they are: whoever is signed in as it must do so again. Told within the
 * transaction of the change, so that both happen or neither.
 */
public record MustSignInAgain(AccountId account) {}
