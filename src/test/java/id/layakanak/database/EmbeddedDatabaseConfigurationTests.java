package id.layakanak.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import id.layakanak.testing.OutputCaptured;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;

@Tag("integration")
@OutputCaptured
class EmbeddedDatabaseConfigurationTests {

    @TempDir
    Path directory;

    @Test
    void feedsThePoolFromTheEmbeddedServerWhenNoUrlIsGiven() throws Exception {
        TestPostgres.linkPrograms(directory);
        var server = new Postmaster[1];

        runner().withPropertyValues("spring.datasource.url=").run(context -> {
            assertThat(context).hasNotFailed();
            var pool = context.getBean(HikariDataSource.class);
            try (var connection = pool.getConnection()) {
                assertThat(connection.getMetaData().getURL())
                        .isEqualTo(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                        .isEqualTo(context.getBean(EmbeddedPostgres.class).jdbcUrl());
            }
            server[0] = TestPostgres.postmaster(directory);
        });

        assertThat(server[0].serves(TestPostgres.cluster(directory)))
                .as("the server after the context has closed")
                .isFalse();
    }

    @Test
    void closesThePoolBeforeTheServer() throws Exception {
        TestPostgres.linkPrograms(directory);

        runner().run(context -> {
            context.getBean(HikariDataSource.class).getConnection().close();
            var factory = context.getBeanFactory();
            assertThat(factory.getDependenciesForBean("dataSource")).contains("embeddedPostgresConnectionDetails");
            assertThat(factory.getDependenciesForBean("embeddedPostgresConnectionDetails"))
                    .contains("embeddedPostgres");
        });

        assertThat(directory.resolve("postgres.log"))
                .content()
                .contains("database system is shut down")
                .doesNotContain("terminating connection");
    }

    @Test
    void startsNothingWhenAUrlIsGiven() {
        runner().withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/kla")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedPostgres.class);
                    assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                            .isEqualTo("jdbc:postgresql://db.example/kla");
                });

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void namesTheExternalDatabaseWithoutItsPassword(CapturedOutput output) throws Exception {
        try (var postgres = TestPostgres.start(directory)) {
            var application = new SpringApplicationBuilder(
                            EmbeddedDatabaseConfiguration.class, ExternalDatabaseReport.class)
                    .sources(DataSourceAutoConfiguration.class)
                    .web(WebApplicationType.NONE);

            var url = postgres.jdbcUrl() + "?user=kla&password=" + postgres.password();
            application.run("--spring.datasource.url=" + url).close();

            assertThat(output)
                    .contains("Database: external PostgreSQL 18.")
                    .contains(", " + postgres.jdbcUrl() + System.lineSeparator())
                    .doesNotContain(postgres.password());
        }
    }

    @Test
    void explainsAFailedStartInsteadOfPrintingAStackTrace(CapturedOutput output) throws Exception {
        try (var data = DataFolder.lock(directory)) {
            var application = new SpringApplication(EmbeddedDatabaseConfiguration.class);
            application.setWebApplicationType(WebApplicationType.NONE);

            assertThatThrownBy(() -> application.run("--kla.database.directory=" + directory))
                    .hasRootCauseInstanceOf(DatabaseCannotStart.class);

            assertThat(output)
                    .contains("APPLICATION FAILED TO START", "The data folder " + data.root() + " is in use by another")
                    .doesNotContain("\tat id.layakanak.database.");
        }
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withUserConfiguration(EmbeddedDatabaseConfiguration.class)
                .withPropertyValues("kla.database.directory=" + directory);
    }
}
