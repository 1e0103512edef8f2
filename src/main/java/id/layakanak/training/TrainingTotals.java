package id.layakanak.training;

/** The foot of a list: of all trainings that it is narrowed to, whatever page is shown. */
record TrainingTotals(long trainings, long men, long women) {

    public long participants() {
        return men + women;
    }
}
