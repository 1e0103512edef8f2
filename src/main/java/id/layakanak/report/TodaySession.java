package id.layakanak.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A session of today and how far its attendance is.
 *
 * @param marked  how many participants have a mark, whichever
 * @param present how many of them came, late ones included
 * @param now     the moment of this page
 */
record TodaySession(
        UUID id,
        String title,
        String training,
        Instant startsAt,
        Instant endsAt,
        int participants,
        int marked,
        int present,
        Instant now) {

    public boolean isNow() {
        return !now.isBefore(startsAt) && now.isBefore(endsAt);
    }

    /** Begun by the clock, or by somebody who marked a participant. */
    public boolean isBegun() {
        return !now.isBefore(startsAt) || marked > 0;
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
        return !now.isBefore(startsAt) && !isComplete();
    }
}
