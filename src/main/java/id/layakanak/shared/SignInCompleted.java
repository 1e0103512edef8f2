package id.layakanak.shared;

/** Somebody has signed in, with all steps that their account asks for. */
public record SignInCompleted(AccountId account) {}
