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

    /** Owns the schema; migrations run as this role and nothing else does. */
    static final String OWNER = "kla";

    /** What the running portal is: it reads and writes rows, and can change neither tables nor the audit log. */
    static final String APPLICATION = "kla_app";

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
            createRoles(cluster.start(), password);
        } finally {
            cluster.stop();
        }
        admitRoles(unfinished);
        Folders.publish(unfinished, target);
    }

    /**
     * Gives a cluster from before the roles were two its second one. Nobody but the owner has a way in by then, so the server
     * is run without any network for it (single-user mode).
     */
    void addApplicationRole(Path folder) throws IOException, InterruptedException {
        if (Files.readString(folder.resolve("pg_hba.conf")).contains(APPLICATION)) {
            return;
        }
        new Cluster(folder, data.log(), tools).stopLeftover();
        tools.runWith(
                createApplication(data.password()) + "\n",
                "postgres",
                "--single",
                "-c",
                "log_min_error_statement=panic", // the password stays out of the log
                "-D",
                folder.toString(),
                "postgres");
        admitRoles(folder);
    }

    /** From here on nobody but the portal's roles has a way in. */
    private static void admitRoles(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("pg_hba.conf"),
                "# The superuser has no way in on purpose; see docs/decisions/0001.\nhost %s %s,%s 127.0.0.1/32 scram-sha-256\n"
                        .formatted(DATABASE, OWNER, APPLICATION));
    }

    private static String createApplication(String password) {
        return "create role " + APPLICATION + " login password '" + password + "'";
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

    private static void createRoles(int port, String password) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login password '" + password + "'");
            statement.execute(createApplication(password));
            // the portal checks after each start that it talks to its own data folder
            statement.execute("grant pg_read_all_settings to " + OWNER);
            statement.execute("create database " + DATABASE + " owner " + OWNER);
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
