package id.layakanak.institution;

import id.layakanak.shared.Phone;
import id.layakanak.shared.ValidPhone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What staff type about an institution.
 *
 * @param aliases one on each line
 * @param region  the code of a region, or {@link #OUTSIDE}; a field that nobody touched says neither
 */
record InstitutionForm(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 60) String shortName,
        @Nullable @Size(max = 1000) String aliases,
        @NotBlank String type,
        @Nullable @Size(max = 30) String nationalNumber,
        @NotBlank String region,
        @Nullable @Size(max = 500) String address,
        @Nullable @ValidPhone String phone,
        @Nullable LocalDate activeSince,
        int version) {

    /** For an institution that lies in no region of the district. */
    static final String OUTSIDE = "outside";

    static InstitutionForm empty() {
        return new InstitutionForm("", null, null, "", null, "", null, null, null, 0);
    }

    static InstitutionForm of(Institution institution) {
        return new InstitutionForm(
                institution.name(),
                institution.shortName(),
                lines(institution.aliases()),
                institution.type(),
                institution.nationalNumber(),
                institution.region() == null ? OUTSIDE : institution.region(),
                institution.address(),
                institution.phone() == null ? null : new Phone(institution.phone()).national(),
                institution.activeSince(),
                institution.version());
    }

    Institution toInstitution() {
        var institution = new Institution(name, type);
        applyTo(institution);
        return institution;
    }

    void applyTo(Institution institution) {
        institution.call(name, shortName, otherNames());
        institution.classify(type);
        institution.locate(regionInside(), address, Phone.stored(phone));
        institution.exist(activeSince);
    }

    /** Once each, whatever its case, and none that is the name itself. */
    private List<String> otherNames() {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        (aliases == null ? "" : aliases)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equalsIgnoreCase(name) && !line.equalsIgnoreCase(shortName))
                .forEach(names::add);
        return List.copyOf(names);
    }

    private static @Nullable String lines(Set<String> aliases) {
        return aliases.isEmpty() ? null : String.join("\n", new TreeSet<>(aliases));
    }

    /** The code of a region of the district; null outside it. */
    @Nullable
    String regionInside() {
        return region.equals(OUTSIDE) ? null : region;
    }
}
