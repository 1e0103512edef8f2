package id.layakanak.testing;

import id.layakanak.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The real PostgreSQL of a test run: a container when a Docker engine answers, else the portal's own embedded server.
 * {@code -Dkla.test.database=testcontainers} or {@code embedded} forces either. Journeys commit what they do, so they have a server of their own.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** How to reach it: as the owner of the schema, and as the portal, which may do less. The password is the same. */
    public record Access(String url, String owner, String user, String password) {

        void applyTo(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "testDatabase",
                            Map.of(
                                    "spring.datasource.url", url,
                                    "spring.datasource.username", user,
                                    "spring.datasource.password", password,
                                    "kla.database.owner", owner,
                                    "kla.database.owner-password", password)));
        }
    }

    /** The server of the journeys. */
    public static final class OfJourneys implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final class Holder {
            static final Access ACCESS = start();
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Holder.ACCESS.applyTo(context);
        }
    }

    /** A server with nothing in it. */
    public static final class Empty implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            start().applyTo(context);
        }
    }

    private static final class Holder {
        static final Access ACCESS = start();
    }

    public static Access access() {
        return Holder.ACCESS;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        access().applyTo(context);
    }

    private static Access start() {
        var wanted = System.getProperty("kla.test.database", "auto");
        var access = switch (wanted) {
            case "testcontainers" -> container();
            case "embedded" -> embedded();
            case "auto" -> DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
            default ->
                throw new IllegalArgumentException(
                        "kla.test.database is testcontainers, embedded or auto, not " + wanted);
        };
        System.out.println("[INFO] Tests run on " + access.url());
        return access;
    }

    private static Access container() {
        var postgres =
                new PostgreSQLContainer("postgres:18").withDatabaseName("kla").withUsername("kla");
        postgres.start();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
        try (var connection = DriverManager.getConnection(
                        postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("create role kla_app login password '" + postgres.getPassword() + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Access(postgres.getJdbcUrl(), postgres.getUsername(), "kla_app", postgres.getPassword());
    }

    private static Access embedded() {
        try {
            var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-database");
            return embedded(data, Path.of("target", "postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The embedded server on a folder that goes with it when the tests have run. */
    static Access embedded(Path data, Path programs) {
        var postgres = EmbeddedPostgres.start(data, programs);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            postgres.close();
            try {
                FileSystemUtils.deleteRecursively(data);
            } catch (IOException leftToClean) {
                // it lies in target
            }
        }));
        return new Access(postgres.jdbcUrl(), postgres.owner(), postgres.username(), postgres.password());
    }
}
