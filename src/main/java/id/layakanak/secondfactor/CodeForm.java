package id.layakanak.secondfactor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A code of the authenticator app, or a recovery code. */
record CodeForm(@NotBlank @Size(max = 60) String code) {}
