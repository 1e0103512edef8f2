package id.layakanak.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the tests of this package do to a database. */
final class TestPostgres {

    /** Unpacked once for all tests. */
    static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

    private static Path usedFolder;

    private TestPostgres() {}

    static EmbeddedPostgres start(Path directory) {
        return EmbeddedPostgres.start(directory, PROGRAMS);
    }

    /** Spares a portal that knows no other folder for the programs the seconds of unpacking them. */
    static void linkPrograms(Path directory) throws IOException {
        var home = Binaries.forThisMachine().unpack(PROGRAMS);
        Files.createSymbolicLink(directory.resolve(home.getFileName()), home);
    }

    /** A data folder that was in use before; copied, because making one anew takes ten times as long. */
    static void makeUsed(Path directory) throws IOException {
        var template = template();
        try (var files = Files.walk(template)) {
            for (var file : files.filter(file -> !file.equals(template)).toList()) {
                Files.copy(
                        file,
                        directory.resolve(template.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static synchronized Path template() throws IOException {
        if (usedFolder == null) {
            var folder = Files.createTempDirectory(Files.createDirectories(PROGRAMS), "used-");
            try (var postgres = start(folder)) {
                sql(postgres, "create table attendance as select 7 as id");
            } catch (SQLException e) {
                throw new IOException(e);
            }
            usedFolder = folder;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    Folders.deleteTree(folder);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
        return usedFolder;
    }

    /** The first column of the first row, or null for a statement without rows. */
    static String sql(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.owner(), postgres.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            var rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : null;
        }
    }

    static Path cluster(Path directory) {
        return directory.resolve("pg" + Binaries.forThisMachine().major());
    }

    static Postmaster postmaster(Path directory) throws IOException {
        return Postmaster.of(cluster(directory)).orElseThrow();
    }

    static Process holder(Path directory, Map<String, String> environment, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DatabaseHolder.class.getName(),
                directory.toString(),
                PROGRAMS.toString()));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Reads the rows a holder has confirmed until there are this many; returns the last. */
    static int confirmed(BufferedReader output, int atLeast) throws IOException {
        var said = new ArrayList<String>();
        var last = 0;
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.matches("\\d+")) {
                last = Integer.parseInt(line);
                if (last >= atLeast) {
                    return last;
                }
            }
        }
        throw new AssertionError("The holder ended early:\n" + String.join("\n", said));
    }

    /** Whatever was printed before the end of the process; a last line cut in half does not count. */
    static int lastConfirmed(BufferedReader output, int soFar) throws IOException {
        var rest = new StringBuilder();
        for (var sign = output.read(); sign >= 0; sign = output.read()) {
            rest.append((char) sign);
        }
        var last = soFar;
        for (var line : rest.substring(0, rest.lastIndexOf("\n") + 1).split("\n")) {
            if (line.matches("\\d+")) {
                last = Integer.parseInt(line);
            }
        }
        return last;
    }

    static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream()));
    }

    static List<String> names(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
