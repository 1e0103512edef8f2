package id.layakanak.report;

/** How far an empty portal is on its way to the first training. */
record FirstSteps(boolean institutions, boolean programs, boolean trainings) {

    public boolean isDone() {
        return trainings;
    }
}
