package id.layakanak.database;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs initdb and pg_ctl without a shell, without the locale of the environment, and around the refusal to serve root. */
final class PostgresTools {

    private final Platform platform = Platform.current();
    private final Path home;
    private final Path workingFolder;
    private final List<String> prefix;

    PostgresTools(Path home, Path workingFolder) throws IOException, InterruptedException {
        this.home = home;
        this.workingFolder = workingFolder;
        // A user namespace without a mapping: for PostgreSQL the user is nobody, for the file system still root.
        this.prefix = platform.isRoot() ? List.of("unshare", "-U") : List.of();
        if (!prefix.isEmpty() && !canRun()) {
            throw new DatabaseCannotStart(
                    "PostgreSQL does not run as root, and this machine does not allow `unshare -U`.",
                    "Start the portal as an ordinary user that owns " + workingFolder + ".");
        }
    }

    Platform platform() {
        return platform;
    }

    /** The output goes through a file: on Windows the server inherits a pipe, which then never ends. */
    Result run(String tool, String... arguments) throws IOException, InterruptedException {
        return runWith("", tool, arguments);
    }

    /** The same for a tool that reads this from its standard input. */
    Result runWith(String input, String tool, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(platform.executable(tool)).toString());
        command.addAll(List.of(arguments));
        var output = workingFolder.resolve("command.log");
        var process = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var environment = process.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.startsWith("LANG"));
        environment.put("LC_ALL", "C");
        var running = process.start();
        try (var typed = running.getOutputStream()) {
            typed.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var exit = running.waitFor();
        return new Result(exit, new String(Files.readAllBytes(output), Charset.defaultCharset()).strip());
    }

    private boolean canRun() throws InterruptedException {
        try {
            return run("pg_ctl", "--version").succeeded();
        } catch (IOException e) {
            return false;
        }
    }

    record Result(int exit, String output) {

        boolean succeeded() {
            return exit == 0;
        }
    }
}
