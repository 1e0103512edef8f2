package id.layakanak.institution;

import id.layakanak.shared.Phone;
import id.layakanak.shared.ValidPhone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What staff type about an institution.
 *
 * @param region the code of a region, or {@link #OUTSIDE}; a field that nobody touched says neither
 */
record InstitutionForm(
        @NotBlank @Size(max = 200) String name,
        @NotBlank String type,
        @NotBlank String region,
        @Nullable @Size(max = 500) String address,
        @Nullable @ValidPhone String phone,
        int version) {

    /** For an institution that lies in no region of the district. */
    static final String OUTSIDE = "outside";

    static InstitutionForm empty() {
        return new InstitutionForm("", "", "", null, null, 0);
    }

    static InstitutionForm of(Institution institution) {
        return new InstitutionForm(
                institution.name(),
                institution.type(),
                institution.region() == null ? OUTSIDE : institution.region(),
                institution.address(),
                institution.phone() == null ? null : new Phone(institution.phone()).national(),
                institution.version());
    }

    Institution toInstitution() {
        return new Institution(name, type, regionInside(), address, Phone.stored(phone));
    }

    void applyTo(Institution institution) {
        institution.describe(name, type, regionInside(), address, Phone.stored(phone));
    }

    /** The code of a region of the district; null outside it. */
    @Nullable
    String regionInside() {
        return region.equals(OUTSIDE) ? null : region;
    }
}
