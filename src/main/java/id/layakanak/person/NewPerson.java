package id.layakanak.person;

import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Phone;
import id.layakanak.shared.Sex;
import org.jspecify.annotations.Nullable;

/** What has to be known of somebody to be added as a person. */
public record NewPerson(
        PersonName name,
        Sex sex,
        @Nullable Phone phone,
        @Nullable InstitutionId institution,
        @Nullable String position) {

    Person toPerson() {
        return new Person(name, sex, phone == null ? null : phone.e164(), null, institution, position);
    }
}
