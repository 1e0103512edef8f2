package id.layakanak.testing;

import id.layakanak.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An embedded PostgreSQL with the generated data of one size ({@code bench/generate.sql}), which tells in its log how it carries out each statement of
 * the portal, also those within functions (auto_explain): what it really did, with the values and settings of that moment.
 */
public final class SizedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A statement, and the large tables that were read row by row for it, to their end. */
    public record Explained(String sql, Set<String> scanned) {}

    /** From so many rows on a table is large. */
    private static final int LARGE = 5_001;

    /** A list is counted so far and no further (docs/decisions/0011): whatever the size of a table, no more of it is read for that. */
    private static final int COUNTED = 10_001;

    /** What is known of the number of rows is an estimate. */
    private static final double NEARLY_ALL = 0.9;

    private static final class Holder {
        static final SizedDatabase STARTED = new SizedDatabase(startedOnce());
    }

    /** Set by {@code -Dkla.test.size}: T, M or L; see {@code bench/generate.sql}. */
    public static final String SIZE = System.getProperty("kla.test.size", "");

    private static final String EXPLAINED = "plan:\n";

    private final TestDatabase.Access access;
    private Map<String, Long> large = Map.of();
    private long read;

    /** For Spring, which makes one for each context. */
    public SizedDatabase() {
        this(Holder.STARTED.access);
    }

    private SizedDatabase(TestDatabase.Access access) {
        this.access = access;
    }

    public static SizedDatabase started() {
        return Holder.STARTED;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        access.applyTo(context);
    }

    private static Path data() {
        return Path.of("target", "sized-database");
    }

    /** The superuser has no way into a cluster of the portal's: this one is told otherwise between its first two starts. */
    private static TestDatabase.Access startedOnce() {
        try {
            var programs = Path.of("target", "postgres");
            FileSystemUtils.deleteRecursively(data());
            EmbeddedPostgres.start(data(), programs).close();
            try (var clusters = Files.newDirectoryStream(data(), "pg[0-9]*")) {
                var cluster = clusters.iterator().next();
                append(cluster.resolve("pg_hba.conf"), "host all postgres 127.0.0.1/32 trust\n");
                append(cluster.resolve("postgresql.conf"), """
                        shared_buffers = '256MB'
                        max_wal_size = '4GB'
                        session_preload_libraries = 'auto_explain'
                        auto_explain.log_min_duration = -1
                        auto_explain.log_analyze = on
                        auto_explain.log_timing = off
                        auto_explain.log_format = 'json'
                        auto_explain.log_nested_statements = on
                        """);
            }
            return TestDatabase.embedded(data(), programs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, String lines) throws IOException {
        Files.writeString(file, lines, StandardOpenOption.APPEND);
    }

    /** Fills the migrated, empty database as of this day, and listens from then on to connections that are opened. */
    public void generate(LocalDate today) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(access.url(), access.owner(), access.password());
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set bench.size = '" + SIZE + "'");
            statement.execute("set bench.today = '" + today + "'");
            statement.execute(Files.readString(Path.of("bench", "generate.sql")));
            statement.execute("vacuum");
        }
        try (var connection = asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("alter role " + access.user() + " set auto_explain.log_min_duration = 0");
            large = readLargeTables(statement);
        }
    }

    private Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(access.url(), "postgres", "");
    }

    /** The large tables, with their numbers of rows. */
    public Map<String, Long> largeTables() {
        return large;
    }

    private Map<String, Long> readLargeTables(Statement statement) throws SQLException {
        var tables = new TreeMap<String, Long>();
        try (var found = statement.executeQuery(
                "select relname, reltuples from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples >= "
                        + LARGE)) {
            while (found.next()) {
                tables.put(found.getString(1), found.getLong(2));
            }
        }
        return tables;
    }

    /** What the portal sent since this was asked last. */
    public List<Explained> explained() {
        try (var log = new RandomAccessFile(data().resolve("postgres.log").toFile(), "r")) {
            var begin = Math.min(read, log.length());
            read = log.length();
            log.seek(begin);
            var bytes = new byte[(int) (read - begin)];
            log.readFully(bytes);
            return entries(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry goes on over the lines that begin with a tab. */
    private List<Explained> entries(String log) {
        var entries = new ArrayList<Explained>();
        for (var entry : log.split("\n(?!\t)")) {
            var plan = entry.indexOf(EXPLAINED);
            if (plan >= 0) {
                var json = new JsonMapper().readTree(entry.substring(plan + EXPLAINED.length()));
                var scanned = new TreeSet<String>();
                collectScans(json.path("Plan"), false, largeTables(), scanned);
                entries.add(new Explained(
                        SentStatements.onOneLine(json.path("Query Text").asString()), scanned));
            }
        }
        return entries;
    }

    private static void collectScans(JsonNode node, boolean limited, Map<String, Long> tables, Set<String> scanned) {
        var kind = node.path("Node Type").asString("");
        var table = node.path("Relation Name").asString("");
        if (kind.equals("Seq Scan") && tables.containsKey(table)) {
            var rows = rowsRead(node);
            if (rows >= NEARLY_ALL * tables.get(table) && !(limited && rows <= COUNTED)) {
                scanned.add(table);
            }
        }
        var below = limited || kind.equals("Limit");
        node.path("Plans").forEach(part -> collectScans(part, below, tables, scanned));
    }

    /** None where it turned out that this part of the plan was not needed. */
    private static double rowsRead(JsonNode scan) {
        return scan.path("Actual Loops").asDouble()
                * (scan.path("Actual Rows").asDouble()
                        + scan.path("Rows Removed by Filter").asDouble());
    }
}
