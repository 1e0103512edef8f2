package id.layakanak.institution;

import id.layakanak.shared.InstitutionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An institution as lists and its own page show it. */
record InstitutionRow(
        InstitutionId id,
        String name,
        @Nullable String shortName,
        InstitutionType type,
        @Nullable String nationalNumber,
        @Nullable String kecamatan,
        @Nullable String village,
        @Nullable String address,
        @Nullable String phone,
        InstitutionStatus status,
        @Nullable LocalDate activeSince,
        @Nullable LocalDate closedOn,
        @Nullable String closedBecause) {

    InstitutionSummary summary() {
        return new InstitutionSummary(id, name, isActive());
    }

    public boolean isActive() {
        return status.isActive();
    }

    /** {@code Batu Piring, Paringin Selatan}; once where village and kecamatan have one name; null outside the district. */
    @Nullable
    public String place() {
        return village == null || village.equals(kecamatan) ? kecamatan : village + ", " + kecamatan;
    }
}
