package id.layakanak.audit;

import id.layakanak.shared.AuditAction;
import id.layakanak.shared.District;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one person did to a record on one day, nobody else in between: forty enrolments of a morning are one step.
 *
 * @param rows the newest first
 */
record HistoryStep(List<AuditRow> rows) {

    /**
     * What was done alike.
     *
     * @param part what kind of part changed; null for the record itself
     */
    record Kind(AuditAction action, @Nullable String part) {}

    /** What was done alike, with every entry of it. */
    record Deed(Kind kind, List<AuditRow> rows) {

        /** More lines than can be taken in at a glance. */
        private static final int MANY_LINES = 4;

        public AuditRow first() {
            return rows.get(0);
        }

        public boolean isRepeated() {
            return rows.size() > 1;
        }

        /** Whether its details wait to be asked for. */
        public boolean isLong() {
            return first().lines().size() > MANY_LINES;
        }
    }

    public AuditRow first() {
        return rows.get(0);
    }

    public AuditRow last() {
        return rows.get(rows.size() - 1);
    }

    /** Whether it took longer than a minute, so that its beginning and its end are worth telling. */
    public boolean tookTime() {
        return Duration.between(last().at(), first().at()).toMinutes() > 0;
    }

    public List<Deed> deeds() {
        var deeds = new LinkedHashMap<Kind, Deed>();
        for (var row : rows) {
            deeds.computeIfAbsent(new Kind(row.action(), row.partWord()), kind -> new Deed(kind, new ArrayList<>()))
                    .rows()
                    .add(row);
        }
        return List.copyOf(deeds.values());
    }

    /** @param rows the newest first */
    static List<HistoryStep> of(List<AuditRow> rows, District district) {
        var steps = new ArrayList<HistoryStep>();
        for (var row : rows) {
            var last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (last != null && belongTogether(last.first(), row, district)) {
                last.rows().add(row);
            } else {
                steps.add(new HistoryStep(new ArrayList<>(List.of(row))));
            }
        }
        return steps;
    }

    private static boolean belongTogether(AuditRow row, AuditRow earlier, District district) {
        return Objects.equals(row.who(), earlier.who())
                && (row.request() == null) == (earlier.request() == null)
                && district.dateOf(row.at()).equals(district.dateOf(earlier.at()));
    }
}
