package id.layakanak.job;

/** Leads out of the work of a job that is not to go on: nobody but the runner catches it. */
final class JobEnded extends RuntimeException {

    /** Whether this instance of the portal is stopping, and another one or the next start is to go on. */
    private final boolean toBeContinued;

    JobEnded(boolean toBeContinued) {
        super(toBeContinued ? "the portal stops" : "cancelled, or taken up elsewhere", null, false, false);
        this.toBeContinued = toBeContinued;
    }

    boolean isToBeContinued() {
        return toBeContinued;
    }
}
