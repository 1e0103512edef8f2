package id.layakanak.attendance;

import java.time.Instant;

/**
 * A mark as it stands.
 *
 * @param enteredLater whether it was entered after the day of the session
 */
record Mark(AttendanceStatus status, int version, Instant at, String by, boolean enteredLater) {}
