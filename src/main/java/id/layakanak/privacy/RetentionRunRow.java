package id.layakanak.privacy;

import java.time.Instant;
import java.util.Map;

/**
 * A past run as the page lists it.
 *
 * @param erased of how many people, by what was erased; what was not is absent
 */
record RetentionRunRow(Instant approvedAt, String approvedBy, Map<Erasable, Integer> erased, int skipped) {

    public int erased(Erasable kind) {
        return erased.getOrDefault(kind, 0);
    }
}
