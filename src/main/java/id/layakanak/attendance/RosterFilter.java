package id.layakanak.attendance;

import id.layakanak.listing.ListFilter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the roster is narrowed to, as it stands in the address.
 *
 * @param q    part of a name or an institution, or a number on the sheet
 * @param show {@code unmarked}, or the name of a status; everybody otherwise
 */
record RosterFilter(@Nullable String q, @Nullable String show) implements ListFilter {

    static final RosterFilter EVERYBODY = new RosterFilter(null, null);

    private static final String UNMARKED = "unmarked";

    /** What {@code show} can be. */
    static List<String> shown() {
        return Stream.concat(
                        Stream.of(UNMARKED),
                        Arrays.stream(AttendanceStatus.values()).map(Enum::name))
                .toList();
    }

    boolean unmarked() {
        return UNMARKED.equals(show);
    }

    @Nullable
    String status() {
        return Arrays.stream(AttendanceStatus.values())
                .map(Enum::name)
                .filter(name -> name.equals(show))
                .findFirst()
                .orElse(null);
    }

    /** The number on the sheet that {@link #q} may be; null where it can be none. */
    @Nullable
    Integer number() {
        return q != null && q.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(q) : null;
    }
}
