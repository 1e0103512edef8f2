package id.layakanak.training;

import static java.util.Objects.requireNonNull;

import id.layakanak.picker.Option;
import id.layakanak.picker.Pick;
import id.layakanak.picker.PickText;
import id.layakanak.shared.AccountId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff type about a training. Its days are never null once the form is valid. */
@InOrder(from = "startsOn", to = "endsOn", orEqual = true)
record TrainingForm(
        @Nullable UUID program,
        @Nullable PickText programText,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 100) String batch,
        @NotNull @Nullable LocalDate startsOn,
        @NotNull @Nullable LocalDate endsOn,
        @NotBlank @Size(max = 200) String venue,
        @NotBlank @Size(max = 200) String organiser,
        @Nullable @Size(max = 500) String partners,
        @Nullable @Positive @Max(10_000) Integer quota,
        int version) {

    TrainingForm {
        // browsers send the line breaks of a text area as CRLF
        partners = partners == null ? null : partners.replace("\r\n", "\n");
    }

    /** @param program the one that it is planned in; null where that is still to be picked */
    static TrainingForm blank(@Nullable Option program, String organiser) {
        return new TrainingForm(
                program == null ? null : program.value(),
                new PickText(program == null ? "" : program.label()),
                "",
                null,
                null,
                null,
                "",
                organiser,
                null,
                null,
                0);
    }

    /** @param program what the training's program is called */
    static TrainingForm of(Training training, String program) {
        return new TrainingForm(
                training.program().value(),
                new PickText(program),
                training.title(),
                training.batch(),
                training.startsOn(),
                training.endsOn(),
                training.venue(),
                training.organiser(),
                training.partners(),
                training.quota(),
                training.version());
    }

    /** For holding it once more: all but the batch and the days. */
    static TrainingForm copyOf(Training training, String program) {
        return new TrainingForm(
                training.program().value(),
                new PickText(program),
                training.title(),
                null,
                null,
                null,
                training.venue(),
                training.organiser(),
                training.partners(),
                training.quota(),
                0);
    }

    Training toTraining(ProgramId picked, AccountId by, Instant at) {
        var training = new Training(picked, title, batch, firstDay(), lastDay(), by, at);
        training.arrange(venue, organiser, partners, quota);
        return training;
    }

    void applyTo(Training training, ProgramId picked) {
        training.describe(picked, title, batch);
        training.schedule(firstDay(), lastDay());
        training.arrange(venue, organiser, partners, quota);
    }

    Pick pick() {
        return new Pick(program, programText);
    }

    LocalDate firstDay() {
        return requireNonNull(startsOn);
    }

    LocalDate lastDay() {
        return requireNonNull(endsOn);
    }
}
