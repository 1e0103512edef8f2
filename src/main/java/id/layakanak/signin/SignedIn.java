package id.layakanak.signin;

import id.layakanak.shared.Viewer;

/** An account whose password was given in this session, and what is still to be done before it may act. */
record SignedIn(Viewer viewer, Stage stage) {

    /** How far signing in has got. */
    enum Stage {
        /** The code of the second factor is asked for. */
        CODE,
        /** The account's role must have a second factor, and it has none yet. */
        NO_SECOND_FACTOR,
        /** Nothing is left to do. */
        DONE
    }

    boolean isDone() {
        return stage == Stage.DONE;
    }
}
