package id.layakanak.attendance;

import id.layakanak.participant.ParticipantId;
import org.jspecify.annotations.Nullable;

/** A row that has the buttons of a roster. */
interface Markable {

    ParticipantId id();

    @Nullable
    Mark mark();
}
