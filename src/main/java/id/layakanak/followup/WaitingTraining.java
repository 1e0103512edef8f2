package id.layakanak.followup;

import id.layakanak.training.TrainingSummary;

/**
 * A training after which an institution has not begun its plan.
 *
 * @param participants how many of its people took part
 */
record WaitingTraining(TrainingSummary training, int participants) {

    /** Whether somebody waits for the plan; without people there it is welcome all the same. */
    public boolean isExpected() {
        return participants > 0;
    }
}
