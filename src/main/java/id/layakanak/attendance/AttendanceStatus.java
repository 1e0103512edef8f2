package id.layakanak.attendance;

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

    /** Whether the session counts for the participant; {@code attendance.is_attended} says the same in SQL. */
    boolean isAttended() {
        return attended;
    }
}
