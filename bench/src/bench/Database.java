package bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** One of the databases, seen as its administrator: which things are in it, and which statements the portal sends to it. */
final class Database implements AutoCloseable {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern SENT = Pattern.compile("(?s)(?:execute (?!fetch)[^:]*|statement): (.*)");
    private static final Pattern SUBJECT = Pattern.compile("\\{(\\w+)}");

    /** @param values by the number of their place, as literals */
    record Sent(String sql, Map<String, String> values) {

        /** With the values written into it. */
        String text() {
            return with(number -> values.getOrDefault(number, "$" + number));
        }

        /** As pgbench takes it, which keeps the values apart; they go into {@code variables}. */
        String script(Map<String, String> variables) {
            return with(number -> {
                var value = values.getOrDefault(number, "NULL");
                if (!value.startsWith("'")) {
                    return value;
                }
                var name = "v" + variables.size();
                variables.put(name, value.substring(1, value.length() - 1).replace("''", "'"));
                return ":" + name;
            });
        }

        private String with(UnaryOperator<String> place) {
            return PLACE.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(place.apply(found.group(1))));
        }
    }

    private final String name;
    private final String url;
    private final Connection connection;
    private final Map<String, String> subjects;
    private final Map<String, String> found = new HashMap<>();

    Database(String name, int port, Map<String, String> subjects) throws SQLException {
        this.name = name;
        this.url = "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
        this.subjects = subjects;
        this.connection = DriverManager.getConnection(url, "postgres", "-");
    }

    String name() {
        return name;
    }

    String url() {
        return url;
    }

    /** The address with its subjects filled in. */
    String path(String path) throws SQLException {
        var filled = new StringBuilder();
        var names = SUBJECT.matcher(path);
        while (names.find()) {
            names.appendReplacement(filled, Matcher.quoteReplacement(Browser.encoded(subject(names.group(1)))));
        }
        return names.appendTail(filled).toString();
    }

    private String subject(String subject) throws SQLException {
        if (!found.containsKey(subject)) {
            var sql = new StringBuilder();
            var names = SUBJECT.matcher(subjects.get(subject));
            while (names.find()) {
                names.appendReplacement(sql, Matcher.quoteReplacement("'" + subject(names.group(1)) + "'"));
            }
            found.put(subject, one(names.appendTail(sql).toString()));
        }
        return found.get(subject);
    }

    String one(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new IllegalStateException("nothing found in " + name + " by " + sql);
            }
            return rows.getString(1);
        }
    }

    /** What the portal sent to this database during the work, and how often each. */
    List<String> statementsDuring(Work work) throws Exception {
        one("select pg_stat_statements_reset(0, (select oid from pg_database where datname = current_database()), 0)");
        work.run();
        var sent = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select query, calls from pg_stat_statements(true) s"
                                + " where dbid = (select oid from pg_database where datname = current_database())"
                                + " and userid = (select oid from pg_roles where rolname = 'kla_app') order by calls desc, query")) {
            while (rows.next()) {
                for (var i = 0; i < rows.getInt("calls"); i++) {
                    sent.add(rows.getString("query").strip().replaceAll("\\s+", " "));
                }
            }
        }
        return sent;
    }

    /** The statements of the portal during the work in their order with their values, as the server's log tells them. */
    List<Sent> sentDuring(Work work) throws Exception {
        var log = Path.of(one("show data_directory"), "log", "statements.json");
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var begin = file.length();
            logStatements(true);
            work.run();
            logStatements(false);
            file.seek(begin);
            var bytes = new byte[(int) (file.length() - begin)];
            file.readFully(bytes);
            return statements(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private void logStatements(boolean on) throws SQLException, InterruptedException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = '" + (on ? "all" : "none") + "'");
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(500);
    }

    private List<Sent> statements(String log) {
        var statements = new ArrayList<Sent>();
        for (var line : log.lines().toList()) {
            var entry = new JsonMapper().readTree(line);
            var sent = SENT.matcher(entry.path("message").asString(""));
            if (entry.path("user").asString("").equals("kla_app")
                    && entry.path("dbname").asString("").equals(name)
                    && sent.matches()) {
                var values = new HashMap<String, String>();
                PARAMETER
                        .matcher(entry.path("detail").asString(""))
                        .results()
                        .forEach(value -> values.put(value.group(1), value.group(2)));
                statements.add(new Sent(sent.group(1), values));
            }
        }
        return statements;
    }

    /** Milliseconds until COPY has handed out all rows of the query. */
    double copy(String query) throws SQLException, IOException {
        var begin = System.nanoTime();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout csv", OutputStream.nullOutputStream());
        return (System.nanoTime() - begin) / 1e6;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    interface Work {
        void run() throws Exception;
    }
}
