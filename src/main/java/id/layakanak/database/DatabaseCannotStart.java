package id.layakanak.database;

import org.jspecify.annotations.Nullable;

/** The portal's own database does not start: one sentence of reason, and what the person at the machine can do. */
public final class DatabaseCannotStart extends RuntimeException {

    private final String action;

    DatabaseCannotStart(String reason, String action) {
        this(reason, action, null);
    }

    DatabaseCannotStart(String reason, String action, @Nullable Throwable cause) {
        super(reason, cause);
        this.action = action;
    }

    /** What to do about it; never "delete the data folder". */
    public String action() {
        return action;
    }
}
