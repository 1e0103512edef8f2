package id.layakanak.signin;

import id.layakanak.shared.AccountId;

/** Somebody has signed in, with all steps that their account asks for. */
record SignInCompleted(AccountId account) {}
