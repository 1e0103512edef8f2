package id.layakanak.training;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What staff type about a program. The year is never null once the form is valid. */
record ProgramForm(
        @NotBlank @Size(max = 200) String name,

        @NotNull @Min(2000) @Max(2100) @Nullable Integer fiscalYear,

        @NotBlank @Size(max = 200) String budgetSource,
        @Nullable @Positive @Max(100_000) Integer targetParticipants,
        int version) {

    static ProgramForm ofYear(int year) {
        return new ProgramForm("", year, "", null, 0);
    }

    static ProgramForm of(Program program) {
        return new ProgramForm(
                program.name(),
                program.fiscalYear(),
                program.budgetSource(),
                program.targetParticipants(),
                program.version());
    }

    Program toProgram() {
        return new Program(name, year(), budgetSource, targetParticipants);
    }

    void applyTo(Program program) {
        program.describe(name, year(), budgetSource, targetParticipants);
    }

    int year() {
        return fiscalYear == null ? 0 : fiscalYear;
    }
}
