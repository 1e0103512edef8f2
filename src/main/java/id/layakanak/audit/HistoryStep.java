package id.layakanak.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What one request did to a record: several entries when it changed several rows. */
record HistoryStep(List<AuditRow> rows) {

    public AuditRow first() {
        return rows.get(0);
    }

    /** Neighbours of one request become one step. */
    static List<HistoryStep> of(List<AuditRow> rows) {
        var steps = new ArrayList<HistoryStep>();
        for (var row : rows) {
            var last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (last != null
                    && row.request() != null
                    && row.request().equals(last.first().request())) {
                last.rows().add(row);
            } else {
                steps.add(new HistoryStep(new ArrayList<>(List.of(row))));
            }
        }
        return steps;
    }

    /** What came without a request, as a correction by hand, belongs together when it happened at about the same time. */
    private static boolean belongTogether(AuditRow row, AuditRow later) {
        return Objects.equals(row.request(), later.request())
                && Objects.equals(row.who(), later.who())
                && (row.request() != null
                        || Duration.between(row.at(), later.at()).getSeconds() < 5);
    }
}
