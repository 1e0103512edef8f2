package id.layakanak.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What postmaster.pid says about the server of a cluster. After a crash the file stays behind and its number may by then
 * belong to an innocent process (usual in containers, where numbers are low and repeat), so it is only a hint.
 */
record Postmaster(long pid, Instant startedAt) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    static Optional<Postmaster> of(Path cluster) throws IOException {
        try {
            var lines = Files.readAllLines(file(cluster));
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        } catch (NoSuchFileException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    /** Whether the process of that number really is a PostgreSQL on this very folder. */
    boolean serves(Path cluster) throws IOException {
        var process = process();
        if (process.isEmpty()) {
            return false;
        }
        var command = commandLine(process.get());
        if (command.isEmpty() || !isPostgres(command.get(0))) {
            return false;
        }
        // Windows tells the program of a process but not its arguments; then the time of its start must agree.
        return command.size() > 1
                ? namesFolder(command, cluster)
                : process.get()
                        .info()
                        .startInstant()
                        .filter(this::isAboutOurStart)
                        .isPresent();
    }

    private boolean isAboutOurStart(Instant start) {
        return Duration.between(start, startedAt).abs().compareTo(CLOCK_TOLERANCE) < 0;
    }

    private static List<String> commandLine(ProcessHandle process) {
        try {
            return List.of(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
                    .split("\0"));
        } catch (IOException notLinuxOrJustEnded) {
            return portableCommandLine(process);
        }
    }

    private static List<String> portableCommandLine(ProcessHandle process) {
        var info = process.info();
        var command = new java.util.ArrayList<String>();
        info.command().ifPresent(command::add);
        info.arguments().ifPresent(arguments -> command.addAll(Arrays.asList(arguments)));
        return command;
    }

    private static boolean isPostgres(String command) {
        var name = command.substring(Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')) + 1);
        return name.equals("postgres") || name.equals("postgres.exe");
    }

    private static boolean namesFolder(List<String> command, Path cluster) throws IOException {
        var option = command.indexOf("-D");
        if (option < 0 || option + 1 >= command.size()) {
            return false;
        }
        var folder = Path.of(command.get(option + 1));
        return Files.exists(folder) && Files.isSameFile(folder, cluster);
    }
}
