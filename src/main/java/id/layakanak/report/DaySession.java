package id.layakanak.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A session of a day and how far its attendance is.
 *
 * @param marked  how many participants have a mark, whichever
 * @param present how many of them came, late ones included
 * @param begun   whether marks are taken: by the rundown, or because somebody who was there said that it began early
 * @param now     the moment of this page
 */
record DaySession(
        UUID id,
        String title,
        UUID trainingId,
        String training,
        Instant startsAt,
        Instant endsAt,
        int participants,
        int marked,
        int present,
        boolean begun,
        Instant now) {

    public boolean isNow() {
        return !now.isBefore(startsAt) && now.isBefore(endsAt);
    }

    public boolean isOver() {
        return !now.isBefore(endsAt);
    }

    /** Whether nobody is left to be marked. */
    public boolean isComplete() {
        return marked >= participants;
    }

    /** Whether its list should be filled in by now. */
    public boolean isDue() {
        return begun && !isComplete();
    }
}
