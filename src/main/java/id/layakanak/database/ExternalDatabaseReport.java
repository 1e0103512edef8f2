package id.layakanak.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the log which external database is used; {@link EmbeddedPostgres} says it of itself. */
@Component
class ExternalDatabaseReport {

    private static final int OLDEST = 15;
    private static final int NEWEST = 18;

    private static final Logger logger = LoggerFactory.getLogger(ExternalDatabaseReport.class);

    private final ObjectProvider<EmbeddedPostgres> embedded;
    private final ObjectProvider<DataSource> dataSource;

    ExternalDatabaseReport(ObjectProvider<EmbeddedPostgres> embedded, ObjectProvider<DataSource> dataSource) {
        this.embedded = embedded;
        this.dataSource = dataSource;
    }

    @EventListener(ApplicationStartedEvent.class)
    void report() throws SQLException {
        var external = dataSource.getIfUnique();
        if (external == null || embedded.getIfAvailable() != null) {
            return;
        }
        try (var connection = external.getConnection()) {
            var server = connection.getMetaData();
            // what follows the question mark may be a password
            var address = server.getURL().replaceFirst("\\?.*", "");
            logger.info(
                    "Database: external {} {}, {}",
                    server.getDatabaseProductName(),
                    server.getDatabaseProductVersion(),
                    address);
            if (server.getDatabaseMajorVersion() < OLDEST || server.getDatabaseMajorVersion() > NEWEST) {
                logger.warn("The portal is tested with PostgreSQL {} to {}", OLDEST, NEWEST);
            }
            warnOfOneRole(connection);
        }
    }

    /** What the portal owns it could also change behind the back of the audit log. */
    private static void warnOfOneRole(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var owns = statement.executeQuery(
                        "select 1 from pg_tables where tablename = 'audit_entry' and tableowner = current_user")) {
            if (owns.next()) {
                logger.warn(
                        "The portal owns its tables, the audit log among them: set KLA_DATABASE_OWNER to another role"
                                + " than KLA_DATABASE_USER (see docs/operations.md)");
            }
        }
    }
}
