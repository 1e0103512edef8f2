package id.layakanak.report;

/**
 * The follow-up plans that somebody must do something about.
 *
 * @param waiting  handed in, not reviewed
 * @param returned given back, not handed in again
 * @param overdue  accepted, with an action that is not done in time
 */
record PlanFigures(int waiting, int returned, int overdue) {

    public boolean isCalm() {
        return waiting == 0 && returned == 0 && overdue == 0;
    }
}
