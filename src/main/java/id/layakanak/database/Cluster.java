package id.layakanak.database;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of PostgreSQL data and the server that runs on it. */
final class Cluster {

    /** Recovery after a power cut takes its time; giving up earlier would begin it anew at each start. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    // not the loopback address of Java, which may be the one of IPv6
    private static final InetAddress LOOPBACK = new InetSocketAddress("127.0.0.1", 0).getAddress();

    private static final int ATTEMPTS = 10;

    // Somebody took the port, processes of the killed server are still ending, or a start that a killed portal had
    // under way came first.
    private static final Pattern PASSING = Pattern.compile(
            "could not create any TCP/IP sockets|pre-existing shared memory block|postmaster\\.pid\" already exists");

    private static final long LOG_LIMIT = 10_000_000;

    private static final Logger logger = LoggerFactory.getLogger(Cluster.class);

    private final Path folder;
    private final Path log;
    private final PostgresTools tools;

    Cluster(Path folder, Path log, PostgresTools tools) {
        this.folder = folder;
        this.log = log;
        this.tools = tools;
    }

    /** Starts the server, after recovery if need be, and returns its port. */
    int start() throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            stopLeftover();
            var port = freePort();
            var said = start(port);
            if (said.isEmpty()) {
                return port;
            }
            if (attempt == ATTEMPTS || !PASSING.matcher(said).find()) {
                logger.error("PostgreSQL did not start on {}. It said:\n{}", folder, said);
                throw new DatabaseCannotStart(
                        "PostgreSQL did not start on " + folder + ": " + reason(said),
                        "See the end of " + log + ". The data are kept; never delete " + folder + ".");
            }
            Thread.sleep(500);
        }
    }

    /** Starts on exactly this port; returns what the server said if it did not start. */
    String start(int port) throws IOException, InterruptedException {
        var begin = rotateLog();
        var result = tools.run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                seconds(),
                "-D",
                folder.toString(),
                "-l",
                log.toString(),
                "-o",
                options(port));
        return result.succeeded() ? "" : tail(begin) + "\n" + result.output();
    }

    /** Only what is certain counts: neither a process of ours nor anybody who answers. */
    boolean hasEnded(int port) {
        try {
            var server = Postmaster.of(folder);
            if (server.isPresent() && server.get().serves(folder)) {
                return false;
            }
            new Socket(LOOPBACK, port).close();
            return false;
        } catch (ConnectException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends the server in good order; without a running server it does nothing. */
    void stop() throws IOException, InterruptedException {
        var result = tools.run("pg_ctl", "stop", "-w", "-t", seconds(), "-m", "fast", "-D", folder.toString());
        var left = Postmaster.of(folder);
        if (!result.succeeded() && left.isPresent() && left.get().serves(folder)) {
            throw new DatabaseCannotStart(
                    "The PostgreSQL on " + folder + " (process " + left.get().pid() + ") does not stop: "
                            + result.output(),
                    "Wait until that process has ended, then start the portal again.");
        }
    }

    /**
     * A killed portal leaves its server running, with the settings of that time: it is never adopted but ended. Another
     * process that merely has the same number now is not touched.
     */
    void stopLeftover() throws IOException, InterruptedException {
        var leftover = Postmaster.of(folder);
        if (leftover.isEmpty() || leftover.get().process().isEmpty()) {
            return; // PostgreSQL itself recognises the file of a dead process
        }
        if (leftover.get().serves(folder)) {
            logger.info(
                    "Stopping PostgreSQL (process {}), left over from a portal that was killed",
                    leftover.get().pid());
            stop();
        } else {
            logger.info(
                    "Removing a stale {}: process {} is another program",
                    Postmaster.file(folder),
                    leftover.get().pid());
            Files.deleteIfExists(Postmaster.file(folder));
        }
    }

    private String options(int port) {
        return String.join(
                " -c ",
                List.of(
                        "-p " + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        // a confirmed answer must survive a power cut; the command line outranks every file
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "wal_sync_method=" + tools.platform().walSyncMethod(),
                        "timezone=UTC",
                        // the values of rows are personal data and stay out of the log
                        "log_error_verbosity=terse",
                        "log_min_error_statement=panic"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }

    private static String seconds() {
        return String.valueOf(PATIENCE.toSeconds());
    }

    private long rotateLog() throws IOException {
        if (Files.notExists(log)) {
            return 0;
        }
        if (Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            return 0;
        }
        return Files.size(log);
    }

    private String tail(long begin) throws IOException {
        if (Files.notExists(log)) {
            return "";
        }
        var bytes = Files.readAllBytes(log);
        var from = (int) Math.max(begin, bytes.length - 4_000L);
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8).strip();
    }

    static String reason(String said) {
        var lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((first, last) -> last)
                .orElse(lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1));
    }
}
