package id.layakanak.attendance;

import id.layakanak.participant.ParticipantId;
import java.util.UUID;

/**
 * What one click did and can still be undone.
 *
 * @param people      how many it marked
 * @param participant one of them, as is {@code name}; the only one when {@code people} is 1
 */
record UndoableMarks(UUID batch, AttendanceStatus status, long people, ParticipantId participant, String name) {}
