package id.layakanak.attendance;

import id.layakanak.participant.ParticipantId;
import org.jspecify.annotations.Nullable;

/** What one tap changes of a row of the roster, and whose row it is. */
record MarkedRow(ParticipantId id, String name, @Nullable Mark mark) implements Markable {}
