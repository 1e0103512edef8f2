package id.layakanak.attendance;

import java.util.Arrays;
import java.util.List;

/** What is noted about a participant in a session. Somebody without a mark is not absent: nobody has looked yet. */
enum AttendanceStatus {
    PRESENT(true),
    /** Came after the beginning; was there all the same. */
    LATE(true),
    /** Stays away with leave (izin). */
    EXCUSED(false),
    SICK(false),
    /** Stays away without a word (tanpa keterangan). */
    ABSENT(false);

    private final boolean attended;

    AttendanceStatus(boolean attended) {
        this.attended = attended;
    }

    /** Whether the session counts for the participant. */
    boolean attended() {
        return attended;
    }

    /** The names of those that count, for SQL. */
    static List<String> attendedNames() {
        return Arrays.stream(values())
                .filter(AttendanceStatus::attended)
                .map(Enum::name)
                .toList();
    }
}
