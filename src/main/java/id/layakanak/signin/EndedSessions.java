package id.layakanak.signin;

import id.layakanak.job.Housekeeping;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets browsers in which nothing was done for so long that they are signed out. */
@Component
class EndedSessions implements Housekeeping {

    private final BrowserSessions sessions;

    EndedSessions(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "ended sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        sessions.deleteEnded();
    }
}
