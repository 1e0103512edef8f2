package id.layakanak.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A training that is held now or comes next.
 *
 * @param running whether its sessions are being held
 * @param today   the day of this page, from which days are counted
 */
record UpcomingTraining(
        UUID id,
        String heading,
        LocalDate startsOn,
        LocalDate endsOn,
        String venue,
        boolean running,
        @Nullable Integer quota,
        int men,
        int women,
        LocalDate today) {

    public int participants() {
        return men + women;
    }

    /** Days until it begins; none or less once it has. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, startsOn);
    }

    /** Which of its days today is, from 1. */
    public long day() {
        return ChronoUnit.DAYS.between(startsOn, today) + 1;
    }

    public long days() {
        return ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
    }

    /** Being held on the day of this page. */
    public boolean isOn() {
        return running && !today.isBefore(startsOn) && !isLeftOpen();
    }

    /** Still running though its last day is over: somebody forgot to finish it. */
    public boolean isLeftOpen() {
        return running && today.isAfter(endsOn);
    }
}
