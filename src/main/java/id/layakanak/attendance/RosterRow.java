package id.layakanak.attendance;

import id.layakanak.participant.ParticipantId;
import id.layakanak.shared.Nip;
import id.layakanak.shared.Sex;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A participant in the roster of a session; staff only, since it has phone and NIP.
 *
 * @param number the place in the order of names, the same on screen and on paper
 */
record RosterRow(
        int number,
        ParticipantId id,
        String name,
        Sex sex,
        @Nullable Nip nip,
        @Nullable String phone,
        @Nullable String position,
        @Nullable String institution,
        @Nullable Mark mark)
        implements Markable {

    @Nullable
    public AttendanceStatus status() {
        return mark == null ? null : mark.status();
    }

    @Nullable
    public Integer version() {
        return mark == null ? null : mark.version();
    }

    /** Position and institution, as far as they are known: {@code Bidan · Puskesmas Awayan}. */
    public String role() {
        return Stream.of(position, institution).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
