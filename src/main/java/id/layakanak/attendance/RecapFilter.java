package id.layakanak.attendance;

import id.layakanak.listing.ListFilter;
import id.layakanak.shared.Sex;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the recap is narrowed to, as it stands in the address.
 *
 * @param q       part of a name or an institution
 * @param session id of the session that {@code mark} is asked of; any session of the training otherwise
 * @param mark    {@code unmarked}, {@code marked}, {@code attended}, or the name of a status
 */
record RecapFilter(
        @Nullable String q,
        @Nullable UUID session,
        @Nullable String mark,
        @Nullable Sex sex) implements ListFilter {

    /** What {@code mark} can be. */
    static List<String> marks() {
        return Stream.concat(
                        Stream.of("unmarked", "marked", "attended"),
                        Arrays.stream(AttendanceStatus.values()).map(Enum::name))
                .toList();
    }
}
