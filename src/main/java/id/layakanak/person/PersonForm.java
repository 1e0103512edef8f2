package id.layakanak.person;

import id.layakanak.picker.Pick;
import id.layakanak.picker.PickText;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Nip;
import id.layakanak.shared.Phone;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Sex;
import id.layakanak.shared.ValidPhone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What staff type about a person; nothing chosen for the sex is an error to show, so it can be null here.
 *
 * @param workChange why institution or position differ from what is on record; null for a move
 * @param movedOn    the first day there; null for today
 */
record PersonForm(
        @Nullable @Size(max = 40) String titleBefore,
        @NotBlank @Size(max = 150) String fullName,
        @Nullable @Size(max = 80) String titleAfter,
        @Nullable @NotNull Sex sex,
        @Nullable UUID institution,
        @Nullable PickText institutionText,
        @Nullable @Size(max = 150) String position,
        @Nullable WorkChange workChange,
        @Nullable LocalDate movedOn,
        @Nullable @ValidPhone String phone,
        @Nullable @Pattern(regexp = Nip.TYPED) String nip,
        @Nullable YearMonth birthMonth,
        int version) {

    static PersonForm empty() {
        return new PersonForm(null, "", null, null, null, null, null, null, null, null, null, null, 0);
    }

    /** @param institutionName what the person's institution is called */
    static PersonForm of(Person person, String institutionName, LocalDate today) {
        var institution = person.institution();
        return new PersonForm(
                person.name().before(),
                person.name().full(),
                person.name().after(),
                person.sex(),
                institution == null ? null : institution.value(),
                new PickText(institutionName),
                person.position(),
                WorkChange.MOVED,
                today,
                person.phone() == null ? null : new Phone(person.phone()).national(),
                person.nip() == null ? null : new Nip(person.nip()).masked(),
                person.isChild(today) ? Adulthood.birthMonth(Objects.requireNonNull(person.adultFrom())) : null,
                person.version());
    }

    Person toPerson(@Nullable InstitutionId picked, LocalDate today) {
        var person = new Person(
                name(),
                chosenSex(),
                Phone.stored(phone),
                Nip.stored(nip, null),
                Adulthood.from(birthMonth, today),
                today);
        person.workAt(picked, position, null);
        return person;
    }

    void applyTo(Person person, @Nullable InstitutionId picked, LocalDate today) {
        person.describe(name(), chosenSex(), Phone.stored(phone), nip(person), Adulthood.from(birthMonth, today));
        person.workAt(picked, position, workChange == WorkChange.SLIP ? null : moved(today));
    }

    private LocalDate moved(LocalDate today) {
        if (movedOn == null) {
            return today;
        }
        if (movedOn.isAfter(today)) {
            throw new Refused("movedOn", "person.day.future");
        }
        return movedOn;
    }

    /** What the person's NIP shall be: the form shows the present one masked. */
    @Nullable
    String nip(Person person) {
        return Nip.stored(nip, person.nip());
    }

    Pick pick() {
        return new Pick(institution, institutionText);
    }

    private PersonName name() {
        return new PersonName(titleBefore, fullName, titleAfter);
    }

    private Sex chosenSex() {
        return Objects.requireNonNull(sex, "validated before");
    }
}
