package id.layakanak.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Makes the cluster at the first start. All happens under a temporary name, so that a cluster with its final name is
 * complete by definition and an interrupted first start is simply begun again.
 */
final class ClusterSetup {

    static final String ROLE = "kla";
    static final String DATABASE = "kla";

    private final DataFolder data;
    private final PostgresTools tools;

    ClusterSetup(DataFolder data, PostgresTools tools) {
        this.data = data;
        this.tools = tools;
    }

    void create(Path target) throws IOException, InterruptedException, SQLException {
        discardUnfinished();
        var password = data.newPassword();
        var unfinished = target.resolveSibling(target.getFileName() + ".new-" + UUID.randomUUID());
        initialise(unfinished);
        var cluster = new Cluster(unfinished, data.log(), tools);
        try {
            createRole(cluster.start(), password);
        } finally {
            cluster.stop();
        }
        // From here on nobody but the portal's role has a way in.
        Files.writeString(
                unfinished.resolve("pg_hba.conf"),
                "# The superuser has no way in on purpose; see docs/decisions/0001.\nhost %s %s 127.0.0.1/32 scram-sha-256\n"
                        .formatted(DATABASE, ROLE));
        Folders.publish(unfinished, target);
    }

    private void initialise(Path folder) throws IOException, InterruptedException {
        // C.UTF-8 of PostgreSQL itself: no dependence on the machine's locales, and indexes that survive an upgrade of
        // ICU. Indonesian order is an explicit collation in a migration.
        var result = tools.run(
                "initdb",
                "--pgdata=" + folder,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + data.passwordFile(),
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!result.succeeded()) {
            var lines = result.output().lines().toList();
            throw new DatabaseCannotStart(
                    "The database cannot be created in " + data.root() + ": "
                            + (lines.isEmpty() ? "initdb said nothing" : lines.get(lines.size() - 1)),
                    "See " + data.root().resolve("command.log") + ".");
        }
    }

    private static void createRole(int port, String password) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute("create role " + ROLE + " login password '" + password + "'");
            // the portal checks after each start that it talks to its own data folder
            statement.execute("grant pg_read_all_settings to " + ROLE);
            statement.execute("create database " + DATABASE + " owner " + ROLE);
            statement.execute("alter role postgres password null");
        }
    }

    /** These never held a row: a cluster gets its final name before the portal learns its port. */
    private void discardUnfinished() throws IOException, InterruptedException {
        for (var unfinished : Folders.namedLike(data.root(), "pg[0-9]*.new-*")) {
            new Cluster(unfinished, data.log(), tools).stopLeftover();
            Folders.deleteTree(unfinished);
        }
    }
}
