package id.layakanak.participant;

import id.layakanak.person.NewPerson;
import id.layakanak.person.PersonName;
import id.layakanak.picker.Pick;
import id.layakanak.picker.PickText;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Phone;
import id.layakanak.shared.Sex;
import id.layakanak.shared.ValidPhone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff type about somebody who is not on record yet and is enrolled at once. */
record NewcomerForm(
        @NotBlank @Size(max = 150) String fullName,
        @Nullable @Size(max = 40) String titleBefore,
        @Nullable @Size(max = 80) String titleAfter,
        @Nullable @NotNull Sex sex,
        @Nullable UUID institution,
        @Nullable PickText institutionText,
        @Nullable @Size(max = 150) String position,
        @Nullable @ValidPhone String phone,
        @Nullable YearMonth birthMonth) {

    static NewcomerForm named(String fullName) {
        return new NewcomerForm(fullName, null, null, null, null, null, null, null, null);
    }

    NewPerson toPerson(@Nullable InstitutionId picked) {
        return new NewPerson(
                name(),
                Objects.requireNonNull(sex, "validated before"),
                Phone.parse(phone).orElse(null),
                picked,
                position,
                birthMonth);
    }

    PersonName name() {
        return new PersonName(titleBefore, fullName, titleAfter);
    }

    Pick pick() {
        return new Pick(institution, institutionText);
    }
}
