package id.layakanak.attendance;

import java.util.UUID;

/**
 * What one click did and can still be undone.
 *
 * @param people how many it marked
 * @param name   one of them; the only one when {@code people} is 1
 */
record Step(UUID batch, AttendanceStatus status, long people, String name) {}
