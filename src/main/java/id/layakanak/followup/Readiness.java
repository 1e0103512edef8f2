package id.layakanak.followup;

import java.time.LocalDate;
import java.util.List;

/**
 * What to look at before a plan is handed in. It is held back without actions, and while one of them is incomplete; the rest is
 * advice, since a reviewer will ask for it.
 *
 * @param incomplete     actions that lack something
 * @param past           actions whose last day is over already
 * @param withoutPlace   actions that name no place
 * @param withoutParties actions that name nobody who takes part
 */
record Readiness(int actions, List<ActionRow> incomplete, long past, long withoutPlace, long withoutParties) {

    static Readiness of(List<ActionRow> actions, LocalDate today) {
        return new Readiness(
                actions.size(),
                actions.stream().filter(row -> !row.commitment().isComplete()).toList(),
                actions.stream()
                        .filter(row -> row.commitment().isDueBefore(today))
                        .count(),
                actions.stream().filter(row -> row.commitment().place() == null).count(),
                actions.stream()
                        .filter(row -> row.commitment().parties() == null)
                        .count());
    }

    public boolean hasActions() {
        return actions > 0;
    }
}
