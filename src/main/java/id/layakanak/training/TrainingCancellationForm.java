package id.layakanak.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a training is called off. */
record TrainingCancellationForm(@NotBlank @Size(max = 500) String reason) {

    static TrainingCancellationForm empty() {
        return new TrainingCancellationForm("");
    }
}
