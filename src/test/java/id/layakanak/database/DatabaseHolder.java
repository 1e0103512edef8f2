package id.layakanak.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A portal in small, for tests that kill one: holds the database and prints the number of each row once it is committed. */
class DatabaseHolder {

    public static void main(String[] arguments) throws Exception {
        try (var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]));
                var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.owner(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists attendance (id int primary key)");
            for (var id = 1; ; id++) {
                statement.execute("insert into attendance values (" + id + ")");
                System.out.println(id);
                if (arguments.length > 2 && id == Integer.parseInt(arguments[2])) {
                    return;
                }
            }
        }
    }
}
