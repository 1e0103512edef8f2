package id.layakanak;

import id.layakanak.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one real PostgreSQL of a test run: a container when a Docker engine answers, else the portal's own embedded server.
 * {@code -Dkla.test.database=testcontainers} or {@code embedded} forces either.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** How to reach it. */
    public record Access(String url, String user, String password) {}

    private static final class Holder {
        static final Access ACCESS = start();
    }

    public static Access access() {
        return Holder.ACCESS;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "testDatabase",
                        Map.of(
                                "spring.datasource.url", access().url(),
                                "spring.datasource.username", access().user(),
                                "spring.datasource.password", access().password())));
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
        return new Access(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
    }

    private static Access embedded() {
        try {
            var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-database");
            var postgres = EmbeddedPostgres.start(data, Path.of("target", "postgres"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                try {
                    FileSystemUtils.deleteRecursively(data);
                } catch (IOException leftToClean) {
                    // it lies in target
                }
            }));
            return new Access(postgres.jdbcUrl(), postgres.username(), postgres.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
