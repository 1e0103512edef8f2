package id.layakanak.institution;

import id.layakanak.shared.InstitutionId;
import org.jspecify.annotations.Nullable;

/** An institution as lists and its own page show it. */
record InstitutionRow(
        InstitutionId id,
        String name,
        @Nullable String shortName,
        InstitutionType type,
        @Nullable String kecamatan,
        @Nullable String village,
        @Nullable String address,
        @Nullable String phone,
        boolean active) {

    /** {@code Batu Piring, Paringin Selatan}; once where village and kecamatan have one name; null outside the district. */
    @Nullable
    public String place() {
        return village == null || village.equals(kecamatan) ? kecamatan : village + ", " + kecamatan;
    }
}
