package id.layakanak.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With real processes that really get killed. */
@Tag("integration")
@Timeout(120)
class EmbeddedPostgresRestartTests {

    @TempDir
    Path directory;

    @Test
    void keepsTheDataOverARestart() throws Exception {
        try (var first = TestPostgres.start(directory)) {
            TestPostgres.sql(first, "create table attendance as select 7 as id");
        }

        try (var second = TestPostgres.start(directory)) {
            assertThat(TestPostgres.sql(second, "select id from attendance")).isEqualTo("7");
        }
    }

    @Test
    void givesAFolderFromBeforeTheSecondRoleThatRole() throws Exception {
        TestPostgres.makeUsed(directory);
        var cluster = TestPostgres.cluster(directory);
        var tools = new PostgresTools(Binaries.forThisMachine().unpack(TestPostgres.PROGRAMS), directory.toRealPath());
        tools.runWith("drop role kla_app\n", "postgres", "--single", "-D", cluster.toString(), "postgres");
        Files.writeString(cluster.resolve("pg_hba.conf"), "host kla kla 127.0.0.1/32 scram-sha-256\n");

        try (var postgres = TestPostgres.start(directory);
                var application =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password())) {
            assertThat(application.isValid(5)).isTrue();
            assertThat(TestPostgres.sql(postgres, "select id from attendance")).isEqualTo("7");
        }
        assertThat(directory.resolve("command.log"))
                .content()
                .doesNotContain(Files.readString(directory.resolve("password")));
        assertThat(directory.resolve("postgres.log"))
                .content()
                .doesNotContain(Files.readString(directory.resolve("password")));
    }

    @Test
    void leavesNoServerBehindWhenClosed() throws Exception {
        TestPostgres.makeUsed(directory);
        var postgres = TestPostgres.start(directory);
        var server = TestPostgres.postmaster(directory);

        postgres.close();
        postgres.close();

        // it has said goodbye; the system may take a moment to clear it away
        await(() -> assertThat(server.serves(TestPostgres.cluster(directory))).isFalse());
    }

    @Test
    void keepsEveryConfirmedRowWhenThePortalIsKilled() throws Exception {
        var portal = TestPostgres.holder(directory, Map.of());
        int confirmed;
        try (var output = TestPostgres.output(portal)) {
            confirmed = TestPostgres.confirmed(output, 200);
            kill(portal);
            confirmed = TestPostgres.lastConfirmed(output, confirmed);
        }
        var orphan = TestPostgres.postmaster(directory);
        assertThat(orphan.serves(TestPostgres.cluster(directory)))
                .as("the server outlives the portal")
                .isTrue();

        try (var postgres = TestPostgres.start(directory)) {
            assertThat(orphan.serves(TestPostgres.cluster(directory))).isFalse();
            assertHasRowsUpTo(confirmed, postgres);
        }
    }

    @Test
    void keepsEveryConfirmedRowWhenTheServerIsKilled() throws Exception {
        var portal = TestPostgres.holder(directory, Map.of());
        int confirmed;
        try (var output = TestPostgres.output(portal)) {
            confirmed = TestPostgres.confirmed(output, 200);
            TestPostgres.postmaster(directory).process().orElseThrow().destroyForcibly();
            kill(portal);
            confirmed = TestPostgres.lastConfirmed(output, confirmed);
        }
        assertThat(Postmaster.file(TestPostgres.cluster(directory))).exists();

        try (var postgres = TestPostgres.start(directory)) {
            assertHasRowsUpTo(confirmed, postgres);
        }
    }

    @Test
    void bringsAKilledServerBackForTheSamePool() throws Exception {
        TestPostgres.makeUsed(directory);
        try (var postgres = TestPostgres.start(directory)) {
            var killed = TestPostgres.postmaster(directory);
            killed.process().orElseThrow().destroyForcibly();

            await(() -> {
                assertThat(TestPostgres.postmaster(directory)).isNotEqualTo(killed);
                assertThat(TestPostgres.sql(postgres, "select id from attendance"))
                        .isEqualTo("7");
                assertThat(TestPostgres.sql(postgres, "show fsync")).isEqualTo("on");
            });
        }
        assertThat(Postmaster.file(TestPostgres.cluster(directory))).doesNotExist();
    }

    @Test
    void sparesAnInnocentProcessThatHasTheOldNumber() throws Exception {
        TestPostgres.makeUsed(directory);
        var innocent = new ProcessBuilder("sleep", "300").start();
        try {
            var cluster = TestPostgres.cluster(directory);
            Files.writeString(
                    Postmaster.file(cluster),
                    "%d\n%s\n1700000000\n5432\n\n127.0.0.1\n  1234567         8\nready   \n"
                            .formatted(innocent.pid(), cluster));

            try (var postgres = TestPostgres.start(directory)) {
                assertThat(TestPostgres.sql(postgres, "select id from attendance"))
                        .isEqualTo("7");
            }

            assertThat(innocent.waitFor(200, TimeUnit.MILLISECONDS))
                    .as("it has ended")
                    .isFalse();
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void sparesAnotherPostgresThatHasTheOldNumber(@TempDir Path elsewhere) throws Exception {
        TestPostgres.makeUsed(directory);
        TestPostgres.makeUsed(elsewhere);
        try (var neighbour = TestPostgres.start(elsewhere)) {
            var server = TestPostgres.postmaster(elsewhere);
            Files.copy(
                    Postmaster.file(TestPostgres.cluster(elsewhere)), Postmaster.file(TestPostgres.cluster(directory)));

            TestPostgres.start(directory).close();

            assertThat(TestPostgres.sql(neighbour, "select 1")).isEqualTo("1");
            assertThat(TestPostgres.postmaster(elsewhere))
                    .as("not one brought back")
                    .isEqualTo(server);
        }
    }

    @Test
    void beginsAnInterruptedFirstStartAnew() throws Exception {
        var portal = TestPostgres.holder(directory, Map.of());
        while (portal.isAlive()
                && Folders.namedLike(directory, "pg[0-9]*.new-*").isEmpty()) {
            Thread.sleep(1);
        }
        kill(portal);
        assertThat(TestPostgres.cluster(directory)).as("killed in time").doesNotExist();

        try (var postgres = TestPostgres.start(directory)) {
            assertThat(TestPostgres.sql(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void endsTheServerOfAnInterruptedFirstStart() throws Exception {
        var portal = TestPostgres.holder(directory, Map.of());
        Path served = null;
        Postmaster orphan = null;
        while (portal.isAlive() && served == null) {
            for (var unfinished : Folders.namedLike(directory, "pg[0-9]*.new-*")) {
                orphan = Postmaster.of(unfinished).orElse(null);
                served = orphan != null && orphan.serves(unfinished) && isAccepting(unfinished) ? unfinished : null;
            }
        }
        kill(portal);
        assertThat(TestPostgres.cluster(directory)).as("killed in time").doesNotExist();

        try (var postgres = TestPostgres.start(directory)) {
            assertThat(orphan.process().filter(process -> !isDead(process))).isEmpty();
            assertThat(TestPostgres.names(directory)).noneMatch(name -> name.contains(".new-"));
            assertThat(TestPostgres.sql(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void unpacksAgainAfterAnInterruptedUnpack() throws Exception {
        var half = directory.resolve("pgbin-18.0.0.new-f00/bin/postgres");
        Files.createDirectories(half.getParent());
        Files.writeString(half, "half a program");

        try (var postgres = EmbeddedPostgres.start(directory)) {
            assertThat(TestPostgres.sql(postgres, "select 1")).isEqualTo("1");
        }

        assertThat(half).doesNotExist();
        assertThat(TestPostgres.names(directory))
                .filteredOn(name -> name.matches("pgbin-[0-9.]+"))
                .hasSize(1);
    }

    @Test
    void refusesADataFolderOfAnotherMajorVersion() throws Exception {
        TestPostgres.makeUsed(directory);
        var version = TestPostgres.cluster(directory).resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        var before = TestPostgres.names(directory);

        assertThatThrownBy(() -> TestPostgres.start(directory))
                .isInstanceOf(DatabaseCannotStart.class)
                .hasMessageContaining("belong to PostgreSQL 17, but this portal runs PostgreSQL 18");
        assertThat(TestPostgres.names(directory)).isEqualTo(before);
        assertThat(version).hasContent("17");
    }

    @Test
    void refusesToBeginEmptyBesideTheDataOfAnotherMajorVersion() throws Exception {
        for (var other : List.of("pg17", "pg19")) {
            var folder = Files.createDirectory(directory.resolve(other));

            assertThatThrownBy(() -> TestPostgres.start(directory))
                    .hasMessageContaining(folder.toRealPath() + " belong to PostgreSQL " + other.substring(2))
                    .extracting(failure -> ((DatabaseCannotStart) failure).action())
                    .asString()
                    .contains("never delete");
            assertThat(TestPostgres.cluster(directory)).doesNotExist();
            Files.delete(folder);
        }
    }

    @Test
    void startsBesideTheOlderDataThatAnUpgradeHasKept() throws Exception {
        TestPostgres.makeUsed(directory);
        Files.createDirectory(directory.resolve("pg17"));

        try (var postgres = TestPostgres.start(directory)) {
            assertThat(TestPostgres.sql(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void tellsTheReasonOfAFailedStart() throws Exception {
        TestPostgres.makeUsed(directory);
        Files.writeString(TestPostgres.cluster(directory).resolve("postgresql.conf"), "max_connections = many\n");

        assertThatThrownBy(() -> TestPostgres.start(directory))
                .isInstanceOf(DatabaseCannotStart.class)
                .hasMessageContaining("FATAL:  configuration file")
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesAServerThatMayLoseConfirmedRows() throws Exception {
        TestPostgres.makeUsed(directory);
        try (var postgres = TestPostgres.start(directory)) {
            TestPostgres.sql(postgres, "alter role kla set synchronous_commit = off");
        }

        assertThatThrownBy(() -> TestPostgres.start(directory)).hasMessageContaining("synchronous_commit = off");
        assertThat(Postmaster.file(TestPostgres.cluster(directory))).doesNotExist();
    }

    @Test
    void doesNotDependOnTheLocaleOfTheMachine() throws Exception {
        var portal = TestPostgres.holder(
                directory,
                Map.of("LANG", "xx_YY", "LC_ALL", "zz_ZZ.KOI8", "LC_MESSAGES", "id_ID", "PGDATA", "/nowhere"),
                "3");

        assertThat(new String(portal.getInputStream().readAllBytes())).endsWith("3\n");
        assertThat(portal.waitFor()).isZero();
    }

    private static void await(ThrowingRunnable expectation) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                expectation.run();
                return;
            } catch (Exception | AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }

    private interface ThrowingRunnable {
        void run() throws Exception;
    }

    private static boolean isAccepting(Path cluster) throws Exception {
        return Files.readString(Postmaster.file(cluster)).contains("ready");
    }

    /** A dead process keeps its number, without a command line, until its parent has asked after it. */
    private static boolean isDead(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
                    .isEmpty();
        } catch (IOException e) {
            return true;
        }
    }

    /** Not through the process itself, which would also close its output with the last confirmations. */
    private static void kill(Process portal) throws InterruptedException {
        portal.toHandle().destroyForcibly();
        portal.waitFor();
    }

    /** A row that was written but not yet confirmed may be there too. */
    private static void assertHasRowsUpTo(int confirmed, EmbeddedPostgres postgres) throws Exception {
        assertThat(TestPostgres.sql(postgres, "select count(*) from attendance where id <= " + confirmed))
                .isEqualTo(String.valueOf(confirmed));
        assertThat(TestPostgres.sql(postgres, "select max(id) - " + confirmed + " from attendance"))
                .isIn("0", "1");
    }
}
