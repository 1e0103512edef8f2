package id.layakanak.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the person is told: what was corrected, or why not. */
record AnswerForm(@NotBlank @Size(max = 1000) String answer) {

    static AnswerForm empty() {
        return new AnswerForm("");
    }
}
