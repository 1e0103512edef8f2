package id.layakanak.database;

import java.util.HashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets migrations run as the owner of the tables; the portal itself is another role, which can change neither tables nor the audit log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class SchemaOwnerConfiguration {

    @Bean
    FlywayConnectionDetails owner(
            DatabaseProperties properties, JdbcConnectionDetails portal, ObjectProvider<EmbeddedPostgres> embedded) {
        var own = embedded.getIfAvailable();
        if (own != null) {
            return new Owner(own.jdbcUrl(), own.owner(), own.password());
        }
        return properties.owner().isBlank()
                ? new Owner(
                        portal.getJdbcUrl(), String.valueOf(portal.getUsername()), String.valueOf(portal.getPassword()))
                : new Owner(portal.getJdbcUrl(), properties.owner(), properties.ownerPassword());
    }

    /** Tells the migrations whom to grant what. */
    @Bean
    FlywayConfigurationCustomizer application(JdbcConnectionDetails portal) {
        return flyway -> {
            var placeholders = new HashMap<>(flyway.getPlaceholders());
            placeholders.put("application", String.valueOf(portal.getUsername()));
            flyway.placeholders(placeholders);
        };
    }

    private record Owner(String url, String user, String secret) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return secret;
        }
    }
}
