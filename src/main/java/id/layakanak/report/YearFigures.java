package id.layakanak.report;

/**
 * What a fiscal year brought.
 *
 * @param held         trainings that are running or finished
 * @param trainings    all that the viewer may see
 * @param men          men who attended at least one session, each counted once
 * @param women        likewise
 * @param target       people the programs of the year want to train; 0 when none says so
 * @param lessonHours  JP of sessions that are over
 * @param institutions institutions that those people came from
 * @param accepted     follow-up plans that were accepted
 * @param handedIn     those and the ones that wait for a review
 */
record YearFigures(
        int year,
        int held,
        int trainings,
        int men,
        int women,
        int target,
        int lessonHours,
        int institutions,
        int accepted,
        int handedIn) {

    public int people() {
        return men + women;
    }
}
