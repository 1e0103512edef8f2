package id.layakanak.person;

import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Phone;
import id.layakanak.shared.Sex;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of somebody to be added as a person.
 *
 * @param birthMonth of somebody under 18; null for adults
 */
public record NewPerson(
        PersonName name,
        Sex sex,
        @Nullable Phone phone,
        @Nullable InstitutionId institution,
        @Nullable String position,
        @Nullable YearMonth birthMonth) {

    Person toPerson(LocalDate today) {
        var person = new Person(
                name, sex, phone == null ? null : phone.e164(), null, Adulthood.from(birthMonth, today), today);
        person.workAt(institution, position, null);
        return person;
    }
}
