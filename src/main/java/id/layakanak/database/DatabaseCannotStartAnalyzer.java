package id.layakanak.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints reason and action instead of a stack trace of bean creations. */
class DatabaseCannotStartAnalyzer extends AbstractFailureAnalyzer<DatabaseCannotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseCannotStart cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
