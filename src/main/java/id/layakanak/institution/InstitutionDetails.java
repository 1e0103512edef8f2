package id.layakanak.institution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An institution as its own page shows it.
 *
 * @param aliases    what else it is called; for screens alone
 * @param numberName what its national number is called; null where it has none
 * @param questions  of the KLA evaluation, to whose points its trained people count: {@code 19.4 Pendidik dan tenaga kependidikan}
 */
record InstitutionDetails(
        InstitutionRow institution,
        List<String> aliases,
        @Nullable String numberName,
        List<String> questions) {}
