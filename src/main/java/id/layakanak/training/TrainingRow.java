package id.layakanak.training;

import org.jspecify.annotations.Nullable;

/**
 * A training as lists and its own page show it.
 *
 * @param partners who helps to hold it
 * @param men      confirmed participants
 */
record TrainingRow(
        TrainingSummary training,
        ProgramId program,
        @Nullable String partners,
        int men,
        int women) {

    public int participants() {
        return men + women;
    }
}
