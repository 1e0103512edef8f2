package id.layakanak.attendance;

import id.layakanak.shared.Nip;
import id.layakanak.shared.Sex;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A participant over all sessions of a training.
 *
 * @param nip         null for viewers who may not see it
 * @param marks       one for each session in the order of time; null where there is none yet
 * @param attended    sessions that are over and count for the participant
 * @param over        sessions of the training that are over
 * @param lessonHours JP of the sessions attended
 */
record RecapRow(
        int number,
        String name,
        Sex sex,
        @Nullable Nip nip,
        @Nullable String position,
        @Nullable String institution,
        List<@Nullable AttendanceStatus> marks,
        int attended,
        int over,
        int lessonHours) {

    /** How often the participant was away, by reason. */
    Map<AttendanceStatus, Long> absences() {
        return marks.stream()
                .filter(Objects::nonNull)
                .filter(status -> !status.isAttended())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    /** Position and institution, as far as they are known: {@code Bidan · Puskesmas Awayan}. */
    public String role() {
        return Stream.of(position, institution).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
