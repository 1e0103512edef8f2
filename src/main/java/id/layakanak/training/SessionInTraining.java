package id.layakanak.training;

/** A session, and the training that it belongs to. */
public record SessionInTraining(SessionSummary session, TrainingSummary training) {}
