package id.layakanak.attendance;

import id.layakanak.participant.ParticipantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two people marked the same participant differently; whoever came second is asked.
 *
 * @param wanted  what the second one tapped
 * @param present what stands now; null when the mark was taken back
 * @param by      who did that
 */
record MarkConflict(
        ParticipantId participant,
        AttendanceStatus wanted,
        @Nullable AttendanceStatus present,
        String by,
        Instant at) {}
