package id.layakanak.attendance;

import id.layakanak.participant.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * One tap on a row of the roster.
 *
 * @param seen the version of the mark that the row showed; null when it showed none
 */
record MarkForm(
        ParticipantId participant,
        AttendanceStatus status,
        @Nullable Integer seen) {

    /** As a button of the roster sends it, {@code participant:SICK:3}; without the version where the row showed no mark. */
    public static MarkForm of(String sent) {
        var parts = sent.split(":", -1);
        if (parts.length > 3) {
            throw new IllegalArgumentException(sent);
        }
        return new MarkForm(
                ParticipantId.of(parts[0]),
                AttendanceStatus.valueOf(parts.length > 1 ? parts[1] : ""),
                parts.length > 2 ? Integer.valueOf(parts[2]) : null);
    }
}
