package id.layakanak.attendance;

import id.layakanak.listing.ListFilter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What the roster is narrowed to, as it stands in the address.
 *
 * @param q    part of a name or an institution, or a number on the sheet
 * @param show {@code unmarked}, or the name of a status; everybody otherwise
 */
record RosterFilter(@Nullable String q, @Nullable String show) implements ListFilter {

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

    /** The same narrowing for the address that a click leads back to; encoded whole, since a redirect fills in what stands in braces. */
    String query() {
        var fields = new StringJoiner("&", "?", "").setEmptyValue("");
        if (q != null) {
            fields.add("q=" + UriUtils.encode(q, StandardCharsets.UTF_8));
        }
        if (show != null) {
            fields.add("show=" + UriUtils.encode(show, StandardCharsets.UTF_8));
        }
        return fields.toString();
    }
}
