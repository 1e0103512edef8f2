package id.layakanak.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The views and functions that say the rules of the features in SQL, one file and one schema for each: {@code db/rules/4_training.sql} makes what is in the
 * schema {@code training}. They are one whole: when any file has changed, all are dropped and made anew in one transaction, in the order of their
 * numbers, since a view reads views of features below it. They hold no data, so nothing is lost. See docs/decisions/0009.
 *
 * <p>A new migration of tables makes them anew, too: one that changes what they read drops the schema first ({@code drop schema training cascade}).
 */
@Component
class FeatureRules implements JavaMigration {

    private record File(String name, String sql) {

        String feature() {
            return name.substring(name.indexOf('_') + 1, name.lastIndexOf('.'));
        }

        /** Each ends with a semicolon and an empty line; a semicolon alone may stand within a function. */
        String[] statements() {
            return sql.split(";\\n(\\n|$)");
        }
    }

    private final List<File> files = files("classpath:db/rules/*.sql");
    private final List<File> migrations = files("classpath:db/migration/*.sql");

    private static List<File> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(FeatureRules::file)
                    .sorted(Comparator.comparing(File::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static File file(Resource resource) {
        try {
            return new File(
                    Objects.requireNonNull(resource.getFilename()),
                    resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** None: whatever has no version runs after the versions, and again whenever its checksum changes. */
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "rules of the features";
    }

    @Override
    public Integer getChecksum() {
        var checksum = new CRC32();
        migrations.forEach(file -> checksum.update(file.name().getBytes(StandardCharsets.UTF_8)));
        files.forEach(file -> checksum.update((file.name() + file.sql()).getBytes(StandardCharsets.UTF_8)));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var application = context.getConfiguration().getPlaceholders().get("application");
        try (var statement = context.getConnection().createStatement()) {
            for (var file : files) {
                make(file, Objects.requireNonNull(application), statement);
            }
        }
    }

    private static void make(File file, String application, Statement statement) throws SQLException {
        var schema = statement.enquoteIdentifier(file.feature(), true);
        var role = statement.enquoteIdentifier(application, true);
        statement.execute("drop schema if exists " + schema + " cascade");
        statement.execute("create schema " + schema);
        for (var definition : file.statements()) {
            statement.execute(definition);
        }
        statement.execute("grant usage on schema " + schema + " to " + role);
        statement.execute("grant select on all tables in schema " + schema + " to " + role);
    }
}
