package id.layakanak.database;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the server back when it dies under a running portal (out of memory, a kill by hand): on the same port, because the
 * connection pool knows no other. Costs one look at the process per second.
 */
final class ServerWatch implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final Logger logger = LoggerFactory.getLogger(ServerWatch.class);

    private final Cluster cluster;
    private final int port;
    private final Thread thread;

    ServerWatch(Cluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
        this.thread = new Thread(this::run, "database-watch");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void run() {
        var pause = PERIOD;
        try {
            while (true) {
                Thread.sleep(pause.toMillis());
                pause = !cluster.hasEnded(port) || revive() ? PERIOD : longer(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean revive() throws InterruptedException {
        logger.warn("PostgreSQL has ended unexpectedly; starting it again on port {}", port);
        try {
            cluster.stopLeftover();
            var said = cluster.start(port);
            if (said.isEmpty()) {
                logger.info("PostgreSQL runs again");
                return true;
            }
            logger.error("PostgreSQL did not start again: {}", Cluster.reason(said));
        } catch (IOException | RuntimeException e) {
            logger.error("PostgreSQL did not start again", e);
        }
        return false;
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
