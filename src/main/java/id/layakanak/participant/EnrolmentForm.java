package id.layakanak.participant;

import id.layakanak.person.PersonSummary;
import id.layakanak.picker.Pick;
import id.layakanak.picker.PickText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom staff enrol, in which institution and position of that day; copied from the person unless they are changed. */
record EnrolmentForm(
        @NotNull UUID person,
        @Nullable UUID institution,
        @Nullable PickText institutionText,
        @Nullable @Size(max = 150) String position) {

    static EnrolmentForm of(PersonSummary person) {
        var institution = person.institution();
        return new EnrolmentForm(
                person.id().value(),
                institution == null ? null : institution.value(),
                new PickText(Objects.requireNonNullElse(person.institutionName(), "")),
                person.position());
    }

    Pick pick() {
        return new Pick(institution, institutionText);
    }
}
