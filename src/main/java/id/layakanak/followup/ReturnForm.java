package id.layakanak.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a plan goes back to its institution. */
record ReturnForm(@NotBlank @Size(max = 1000) String reason, int version) {

    static ReturnForm of(int version) {
        return new ReturnForm("", version);
    }
}
