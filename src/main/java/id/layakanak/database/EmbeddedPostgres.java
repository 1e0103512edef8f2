package id.layakanak.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of the portal's own whose confirmed rows survive a killed portal, a killed server and a power cut. There is
 * no shutdown hook: who starts it closes it, and whoever does not is repaired by the next start.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DataFolder data;
    private final Cluster cluster;
    private final ServerWatch watch;
    private final String jdbcUrl;
    private final String password;
    private boolean closed;

    private EmbeddedPostgres(DataFolder data, Cluster cluster, int port, String jdbcUrl, String password) {
        this.data = data;
        this.cluster = cluster;
        this.watch = new ServerWatch(cluster, port);
        this.jdbcUrl = jdbcUrl;
        this.password = password;
    }

    /** Starts the database of this folder; creates it (about two seconds) when the folder has none. */
    public static EmbeddedPostgres start(Path directory) {
        return start(directory, directory);
    }

    /** The same with the unpacked programs (75 MB) elsewhere, so that the data folders of tests can share them. */
    public static EmbeddedPostgres start(Path directory, Path programs) {
        try {
            return start(DataFolder.lock(directory), programs);
        } catch (IOException | SQLException e) {
            throw new DatabaseCannotStart(
                    "The database in " + directory + " cannot be started: " + e,
                    "Check that the folder belongs to the user of the portal and that the disk has free space.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseCannotStart("The start of the database was interrupted.", "Start the portal again.", e);
        }
    }

    private static EmbeddedPostgres start(DataFolder data, Path programs)
            throws IOException, SQLException, InterruptedException {
        try {
            var binaries = Binaries.forThisMachine();
            data.refuseOtherMajorThan(binaries.major());
            var tools = new PostgresTools(binaries.unpack(programs.toAbsolutePath()), data.root());
            var folder = data.cluster(binaries.major());
            var setup = new ClusterSetup(data, tools);
            if (Files.notExists(folder)) {
                setup.create(folder);
            } else {
                setup.addApplicationRole(folder);
            }
            var password = data.password();
            var cluster = new Cluster(folder, data.log(), tools);
            var port = cluster.start();
            var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + ClusterSetup.DATABASE;
            try {
                logger.info("Database: own PostgreSQL {}, {}, data in {}", verify(url, password, folder), url, folder);
            } catch (SQLException | RuntimeException e) {
                cluster.stop();
                throw e;
            }
            return new EmbeddedPostgres(data, cluster, port, url, password);
        } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** Asks the server itself: a setting in a file is no proof. */
    private static String verify(String url, String password, Path folder) throws SQLException {
        try (var connection = DriverManager.getConnection(url, ClusterSetup.OWNER, password);
                var statement = connection.createStatement()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                require(setting, "on", show(statement, setting));
            }
            require("data_directory", folder, Path.of(show(statement, "data_directory")));
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private static String show(java.sql.Statement statement, String setting) throws SQLException {
        try (var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void require(String setting, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new DatabaseCannotStart(
                    "PostgreSQL runs with %s = %s instead of %s.".formatted(setting, found, expected),
                    "Undo the change in the settings of role, database or postgresql.conf.");
        }
    }

    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** The role that owns the schema, for migrations. */
    public String owner() {
        return ClusterSetup.OWNER;
    }

    /** The role that the running portal is. */
    public String username() {
        return ClusterSetup.APPLICATION;
    }

    /** Of both roles: what they keep apart is not who knows it, but what a statement can do. */
    public String password() {
        return password;
    }

    /** Ends the server in good order and then gives the folder free; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (data) {
            watch.close();
            cluster.stop();
        } catch (IOException | DatabaseCannotStart e) {
            logger.error("PostgreSQL was not stopped; the next start will do it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
