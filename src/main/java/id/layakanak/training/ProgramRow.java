package id.layakanak.training;

import org.jspecify.annotations.Nullable;

/**
 * A program as lists and its own page show it.
 *
 * @param trainings how many of its trainings the viewer may see
 * @param target    how many participants it means to reach; null when that was not fixed
 * @param men       confirmed participants of trainings that were announced and not called off
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

    public int reached() {
        return men + women;
    }
}
