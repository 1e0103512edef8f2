package id.layakanak.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class FeatureRulesIntegrationTests {

    @Autowired
    FeatureRules rules;

    @Autowired
    JdbcClient jdbc;

    @Test
    void areMadeAnewOverThoseOfTheVersionBefore() throws SQLException {
        var confirmed = confirmed();
        var access = TestDatabase.access();
        try (var owner = DriverManager.getConnection(access.url(), access.owner(), access.password())) {
            owner.setAutoCommit(false);
            try (var statement = owner.createStatement()) {
                statement.execute("drop view participant.confirmed cascade");
                statement.execute("create view participant.of_old as select 1 as one");
            }
            rules.migrate(new As(owner, access.user()));
            owner.commit();
        }

        assertThat(confirmed()).isEqualTo(confirmed).isPositive();
        assertThat(jdbc.sql("select to_regclass('participant.of_old') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private int confirmed() {
        return jdbc.sql("select count(*) from participant.confirmed")
                .query(Integer.class)
                .single();
    }

    private record As(Connection connection, String application) implements Context {

        @Override
        public Connection getConnection() {
            return connection;
        }

        @Override
        public Configuration getConfiguration() {
            return new FluentConfiguration().placeholders(Map.of("application", application));
        }
    }
}
