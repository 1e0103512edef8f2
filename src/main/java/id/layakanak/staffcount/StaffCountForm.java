package id.layakanak.staffcount;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What staff type about a count. */
record StaffCountForm(
        @NotBlank String kind,
        @NotNull @Nullable LocalDate countedOn,
        @NotNull @Min(0) @Max(100_000) @Nullable Integer men,
        @NotNull @Min(0) @Max(100_000) @Nullable Integer women,
        int version) {

    static StaffCountForm on(LocalDate day) {
        return new StaffCountForm("", day, null, null, 0);
    }

    static StaffCountForm of(StaffCount count) {
        return new StaffCountForm(count.kind(), count.countedOn(), count.men(), count.women(), count.version());
    }

    /** Of a form without errors, as are the following. */
    LocalDate day() {
        return Objects.requireNonNull(countedOn);
    }

    int countedMen() {
        return Objects.requireNonNull(men);
    }

    int countedWomen() {
        return Objects.requireNonNull(women);
    }
}
