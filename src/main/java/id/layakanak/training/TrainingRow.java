package id.layakanak.training;

import org.jspecify.annotations.Nullable;

/**
 * A training as lists and its own page show it.
 *
 * @param partners who helps to hold it
 * @param men      confirmed participants; nobody takes part in a training that was called off
 * @param trained  how many people were trained in it by now
 * @param lessonHours JP of its sessions that are over, if it is held or was
 */
record TrainingRow(
        TrainingSummary training,
        ProgramId program,
        @Nullable String partners,
        int men,
        int women,
        int trained,
        int lessonHours) {

    public int participants() {
        return men + women;
    }
}
