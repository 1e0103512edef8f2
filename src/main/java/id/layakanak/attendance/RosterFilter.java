package id.layakanak.attendance;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the roster is narrowed to, as it stands in the address.
 *
 * @param q    part of a name or an institution, or a number on the sheet
 * @param show {@code unmarked}, or the name of a status; everybody otherwise
 */
record RosterFilter(@Nullable String q, @Nullable String show) {

    boolean unmarked() {
        return "unmarked".equals(show);
    }

    @Nullable
    String status() {
        return Arrays.stream(AttendanceStatus.values())
                .map(Enum::name)
                .filter(name -> name.equals(show))
                .findFirst()
                .orElse(null);
    }

    /** The same narrowing for the address that a click leads back to. */
    String query() {
        return UriComponentsBuilder.newInstance()
                .queryParamIfPresent("q", Optional.ofNullable(q))
                .queryParamIfPresent("show", Optional.ofNullable(show))
                .encode()
                .toUriString();
    }

    public boolean isEmpty() {
        return q == null && show == null;
    }
}
