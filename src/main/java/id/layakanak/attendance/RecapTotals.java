package id.layakanak.attendance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;

/** Counts who attended each session while the rows of a recap pass by, so that the sums are those of the rows in the file. */
final class RecapTotals {

    private static final Tally.Split NONE = new Tally.Split(0, 0);

    private final List<Tally.Split> attended;
    private Tally.Split people = NONE;

    RecapTotals(int sessions) {
        attended = new ArrayList<>(Collections.nCopies(sessions, NONE));
    }

    void add(RecapRow row) {
        people = people.and(row.sex());
        for (int session = 0; session < attended.size(); session++) {
            var status = row.marks().get(session);
            if (status != null && status.isAttended()) {
                attended.set(session, attended.get(session).and(row.sex()));
            }
        }
    }

    Tally.Split people() {
        return people;
    }

    /** One number for each session in the order of time. */
    List<Long> attended(ToLongFunction<Tally.Split> which) {
        return attended.stream().map(which::applyAsLong).toList();
    }
}
