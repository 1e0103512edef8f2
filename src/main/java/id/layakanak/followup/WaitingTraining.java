package id.layakanak.followup;

import id.layakanak.training.TrainingId;
import java.time.LocalDate;

/**
 * A training after which an institution has not begun its plan.
 *
 * @param participants how many of its people took part; without any, the plan is welcome all the same
 */
record WaitingTraining(TrainingId id, String heading, LocalDate startsOn, LocalDate endsOn, int participants) {}
