package id.layakanak.training;

import org.jspecify.annotations.Nullable;

/**
 * A program as lists and its own page show it.
 *
 * @param trainings how many of its trainings the viewer may see
 * @param target    how many people it means to train; null when that was not fixed
 * @param men       men who were trained in it, each counted once
 */
record ProgramRow(
        ProgramId id,
        String name,
        int fiscalYear,
        String budgetSource,
        @Nullable Integer target,
        int trainings,
        int men,
        int women) {

    public int trained() {
        return men + women;
    }
}
