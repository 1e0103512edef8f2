package id.layakanak.institution;

import id.layakanak.shared.Phone;
import id.layakanak.shared.ValidPhone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What staff type about an institution. */
record InstitutionForm(
        @NotBlank @Size(max = 200) String name,
        @NotBlank String type,
        @Nullable String region,
        @Nullable @Size(max = 500) String address,
        @Nullable @ValidPhone String phone,
        int version) {

    static InstitutionForm empty() {
        return new InstitutionForm("", "", null, null, null, 0);
    }

    static InstitutionForm of(Institution institution) {
        return new InstitutionForm(
                institution.name(),
                institution.type(),
                institution.region(),
                institution.address(),
                institution.phone() == null ? null : new Phone(institution.phone()).national(),
                institution.version());
    }

    Institution toInstitution() {
        return new Institution(name, type, region, address, Phone.stored(phone));
    }

    void applyTo(Institution institution) {
        institution.describe(name, type, region, address, Phone.stored(phone));
    }
}
